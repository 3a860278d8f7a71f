import type { Bilingual } from '../../kernel/bilingual.ts';

/** `value` is the word that stands for the value in the usage; an option without it is a switch. */
export interface OptionSpec {
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  readonly help: Bilingual;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly help: Bilingual;
}

export interface CommandSpec {
  readonly summary: Bilingual;
  /** What may follow the name, one line a form. */
  readonly usage: readonly string[];
  readonly arguments: readonly ArgumentSpec[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What follows `chancery`, as it would be typed. */
  readonly examples: readonly string[];
}

const FILE = (fr: string, en: string): readonly ArgumentSpec[] => [{ name: 'FILE', help: { fr, en } }];

/** The command line `chancery`: one entry a command, in the order in which help lists them. */
export const COMMANDS = {
  serve: {
    summary: { fr: 'Ouvrir l’application\u00a0: pages et travaux de fond', en: 'Run the application: pages and background jobs' },
    usage: ['[--web] [--jobs]'],
    arguments: [],
    options: {
      web: { help: { fr: 'Les pages seulement', en: 'The pages alone' } },
      jobs: { help: { fr: 'Les travaux de fond seulement', en: 'The background jobs alone' } },
    },
    examples: ['serve', 'serve --web'],
  },
  migrate: {
    summary: { fr: 'Mettre la base de données à jour', en: 'Bring the database up to date' },
    usage: [''],
    arguments: [],
    options: {},
    examples: ['migrate'],
  },
  demo: {
    summary: {
      fr: 'Charger ou retirer les organisations de démonstration, fictives',
      en: 'Load or remove the organisations of the demonstration, which are fictional',
    },
    usage: ['[--scale N]', '--remove'],
    arguments: [],
    options: {
      scale: { value: 'N', help: { fr: 'N fois plus de données (1 par défaut)', en: 'N times as much data (1 by default)' } },
      remove: { help: { fr: 'Retirer la démonstration, et elle seule', en: 'Remove the demonstration, and nothing else' } },
    },
    examples: ['demo', 'demo --scale 10', 'demo --remove'],
  },
  results: {
    summary: { fr: 'Les résultats d’un plan, indicateur par indicateur', en: 'The results of a plan, indicator by indicator' },
    usage: ['ORG PLAN [--year YEAR] [--json]'],
    arguments: [
      { name: 'ORG', help: { fr: 'Organisation, comme dans l’adresse de ses pages', en: 'Organisation, as in the address of its pages' } },
      { name: 'PLAN', help: { fr: 'Plan, comme dans l’adresse de ses pages', en: 'Plan, as in the address of its pages' } },
    ],
    options: {
      year: { value: 'YEAR', help: { fr: 'Un seul exercice\u00a0: 2019-2020 ou 2019', en: 'One fiscal year: 2019-2020 or 2019' } },
      json: { help: { fr: 'En JSON, pour d’autres outils', en: 'As JSON, for other tools' } },
    },
    examples: ['results mrif 2019-2023', 'results mrif 2019-2023 --year 2020-2021 --json'],
  },
  due: {
    summary: { fr: 'L’échéance d’un délai en jours ouvrables', en: 'The due day of a term in business days' },
    usage: ['DATE N [--calendar NAME] [--explain]'],
    arguments: [
      {
        name: 'DATE',
        help: { fr: 'Jour de départ, non compté\u00a0: AAAA-MM-JJ', en: 'Day from which the term runs, not counted: YYYY-MM-DD' },
      },
      { name: 'N', help: { fr: 'Nombre de jours ouvrables, le dernier compté', en: 'Number of business days, the last one counted' } },
    ],
    options: {
      calendar: {
        value: 'NAME',
        help: { fr: 'Calendrier (quebec-public-service par défaut)', en: 'Calendar (quebec-public-service by default)' },
      },
      explain: { help: { fr: 'Montrer aussi chaque jour, compté ou non', en: 'Show each day too, counted or not' } },
    },
    examples: ['due 2026-04-02 2', 'due 2026-04-02 2 --explain'],
  },
  verify: {
    summary: {
      fr: 'Recalculer faits, totaux, résultats figés et journal; montrer chaque écart',
      en: 'Recompute facts, totals, frozen results and the journal; show each difference',
    },
    usage: ['', '--file FILE'],
    arguments: [],
    options: {
      file: {
        value: 'FILE',
        help: {
          fr: 'Recompter la liste téléchargée d’un chiffre publié, ou vérifier sa preuve, sans base de données',
          en: 'Recount the downloaded list of a published figure, or check its proof, without a database',
        },
      },
    },
    examples: ['verify', 'verify --file liste.json'],
  },
  doctor: {
    summary: { fr: 'Dire l’état de l’installation, et les remèdes', en: 'Report the state of the installation, and the remedies' },
    usage: [''],
    arguments: [],
    options: {},
    examples: ['doctor'],
  },
  'boot-key': {
    summary: {
      fr: 'Remplacer la clé de la première administration, si elle est perdue',
      en: 'Replace the key of the first administrator, when it was lost',
    },
    usage: [''],
    arguments: [],
    options: {},
    examples: ['boot-key'],
  },
  'user add': {
    summary: { fr: 'Créer un compte dans une organisation', en: 'Create an account in an organisation' },
    usage: ['EMAIL --org ORG --name NAME --role ROLE [--role ROLE …] [--lang LANG]'],
    arguments: [{ name: 'EMAIL', help: { fr: 'Courriel de la personne', en: 'The person’s e-mail address' } }],
    options: {
      org: {
        value: 'ORG',
        help: { fr: 'Organisation, comme dans l’adresse de ses pages', en: 'Organisation, as in the address of its pages' },
      },
      name: { value: 'NAME', help: { fr: 'Prénom et nom', en: 'First and last name' } },
      role: {
        value: 'ROLE',
        many: true,
        help: {
          fr: 'Rôle, autant de fois qu’il le faut (administrator, planner …)',
          en: 'Role, as often as needed (administrator, planner …)',
        },
      },
      lang: {
        value: 'LANG',
        help: { fr: 'Langue de ses pages\u00a0: fr (par défaut) ou en', en: 'Language of the pages: fr (by default) or en' },
      },
    },
    examples: ["user add marie@example.org --org mrif --name 'Marie Exemple' --role administrator"],
  },
  backup: {
    summary: { fr: 'Sauvegarder base de données et fichiers dans une archive', en: 'Back up the database and the files to one archive' },
    usage: ['FILE'],
    arguments: FILE('Archive à écrire', 'Archive to write'),
    options: {},
    examples: ['backup chancery.tar'],
  },
  restore: {
    summary: { fr: 'Rétablir une archive', en: 'Restore an archive' },
    usage: ['FILE'],
    arguments: FILE('Archive à lire', 'Archive to read'),
    options: {},
    examples: ['restore chancery.tar'],
  },
  move: {
    summary: { fr: 'Déménager vers un autre serveur PostgreSQL', en: 'Move to another PostgreSQL server' },
    usage: ['--to URL'],
    arguments: [],
    options: { to: { value: 'URL', help: { fr: 'Base de données d’arrivée, vide', en: 'Target database, empty' } } },
    examples: ['move --to postgres://chancery@db.example.org/chancery'],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** `Object.keys` forgets what the table's keys are. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
