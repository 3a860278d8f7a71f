import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from './describe.ts';
import { type Formula, parseFormula, type Quantity, validateFormula } from './formula.ts';
import { KINDS } from './sample.testing.ts';

/** Spaces that do not break are told apart here only by where they stand. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each<[Formula, string, string]>([
  [
    { count: { kind: 'action.held', where: { kind: 'meeting', influential: true } } },
    'On compte les actions tenues dont le genre est rencontre et dont la personne rencontrée est influente.',
    'We count actions held whose kind is meeting and where the person met is influential.',
  ],
  [
    { count: { kind: 'action.held', where: { kind: ['prospecting', 'promotion'], newMarket: false, sector: 'energy', post: 'paris' } } },
    'On compte les actions tenues dont le genre est prospection ou promotion, où « Nouveau marché » est non, où « Secteur » est Énergie et du poste paris.',
    'We count actions held whose kind is prospecting or promotion, where “New market” is no, where “Sector” is Energy and of the post paris.',
  ],
  [
    { growth: { of: { sum: { kind: 'social.reactions', where: {} } }, since: '2018-2019' } },
    'On additionne les réactions des relevés des médias sociaux. On exprime ensuite en pourcentage l’écart avec l’exercice 2018-2019.',
    'We add up the reactions of social media records. We then express the difference from fiscal year 2018-2019 as a percentage.',
  ],
  [
    { distinct: { kind: 'support.given', where: {}, by: 'party' } },
    'On compte une seule fois par exercice chaque bénéficiaire parmi les soutiens donnés.',
    'We count each recipient once a fiscal year among supports given.',
  ],
  [
    {
      average: { of: { distinct: { kind: 'agreement.step', where: { nature: 'socialSecurity', purpose: 'conclusion' }, by: 'country' } } },
    },
    'On compte une seule fois par exercice chaque pays parmi les démarches en vue d’une entente dont la nature est entente de sécurité sociale et dont le but est la conclusion. On fait ensuite la moyenne des exercices clos du plan.',
    'We count each country once a fiscal year among steps toward an agreement whose nature is social security agreement and whose purpose is conclusion. We then take the mean over the closed fiscal years of the plan.',
  ],
  [
    { share: { kind: 'review.identified', where: {}, cumulative: true } },
    'Parmi les programmes à réviser, depuis le début du plan, on calcule la part qui remplit cette condition : programme révisé.',
    'Among programmes to be reviewed, since the beginning of the plan, we compute the share that meets this condition: programme reviewed.',
  ],
  [
    { steps: { workplan: 'strategie-numerique' } },
    'Parmi les étapes échues du plan de travail strategie-numerique, on calcule la part qui remplit cette condition : étape faite avant la fin de l’exercice.',
    'Among steps due of the work plan strategie-numerique, we compute the share that meets this condition: step done before the end of the fiscal year.',
  ],
  [
    { reading: { series: 'classement' } },
    'La valeur n’est pas calculée : c’est une lecture de la série « classement », saisie avec sa source.',
    'The value is not computed: it is a reading of the series “classement”, entered with its source.',
  ],
])('%j', (formula, fr, en) => {
  const said = describe(formula, KINDS, (facet, code) =>
    facet === 'sector' && code === 'energy' ? { fr: 'Énergie', en: 'Energy' } : undefined,
  );
  expect(plain(said.fr)).toBe(fr);
  expect(said.en).toBe(en);
});

/** Any formula that is valid over the kinds of facts. */
const anyFormula = fc.constantFrom(...KINDS.values()).chain((kind): fc.Arbitrary<Formula> => {
  const conditions = Object.entries(kind.facets).map(([facet, spec]): [string, fc.Arbitrary<string | boolean | string[]>] => {
    const code = spec.values ? fc.constantFrom(...Object.keys(spec.values)) : fc.string();
    return [facet, spec.type === 'flag' ? fc.boolean() : fc.oneof(code, fc.array(code, { minLength: 1, maxLength: 3 }))];
  });
  const where = fc.record({ ...Object.fromEntries(conditions), post: fc.string() }, { requiredKeys: [] });
  const by = [
    ...(kind.party ? ['party'] : []),
    ...Object.entries(kind.facets).flatMap(([facet, { type }]) => (type === 'flag' ? [] : [facet])),
  ];
  const quantity = fc.oneof(
    where.map((given): Quantity => ({ count: { kind: kind.id, where: given } })),
    ...(kind.amount ? [where.map((given): Quantity => ({ sum: { kind: kind.id, where: given } }))] : []),
    ...(by.length > 0
      ? [fc.tuple(where, fc.constantFrom(...by)).map(([given, one]): Quantity => ({ distinct: { kind: kind.id, where: given, by: one } }))]
      : []),
  );
  return fc.oneof(
    quantity,
    quantity.map((of): Formula => ({ growth: { of, since: '2018-2019' } })),
    quantity.map((of): Formula => ({ average: { of } })),
    fc.string().map((workplan): Formula => ({ steps: { workplan } })),
    fc.string().map((series): Formula => ({ reading: { series } })),
    ...(kind.met
      ? [
          where.map((given): Formula => ({ share: { kind: kind.id, where: given } })),
          where.map((given): Formula => ({ share: { kind: kind.id, where: given, cumulative: true } })),
        ]
      : []),
  );
});

test('every valid formula is said in both languages', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(validateFormula(formula, KINDS)).toEqual([]);
      const { fr, en } = describe(formula, KINDS);
      for (const text of [fr, en]) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }),
  );
});

test('a formula stored and read back is the same formula', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(parseFormula(JSON.parse(JSON.stringify(formula)))).toEqual({ ok: true, value: formula });
    }),
  );
});
