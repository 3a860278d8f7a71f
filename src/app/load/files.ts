import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { declarationSchema } from '../../clocks/declaration.ts';
import { standardSchema } from '../../clocks/standard.ts';
import { type CalendarData, calendarSchema } from '../../kernel/calendar-data.ts';
import { type LegalRule, rulesSchema } from '../../registers/agreements/index.ts';

/** The reference data that comes with the product; this file is as deep in `dist` as in `src`. */
export const DATA_FOLDER = fileURLToPath(new URL('../../../data/', import.meta.url));

const words = z.object({ fr: z.string(), en: z.string() });
const office = z.object({ city: z.string(), lines: z.array(z.string()), telephone: z.string() });
const span = z.object({ from: z.string(), to: z.string() });

const organisationsFile = z.object({
  organisations: z.array(
    z.object({
      slug: z.string(),
      fictional: z.boolean(),
      name: words,
      shortName: words,
      theme: z.enum(['ministere', 'ville']),
      fiscalStart: z.number().int(),
      timeZone: z.string(),
      calendar: z.string().nullable(),
      services: z.string().optional(),
      agreements: z.string().optional(),
      socialSecurity: z.string().optional(),
      missionTerms: z.string().optional(),
      contacts: z.object({ offices: z.array(office), email: z.string(), hours: z.array(span).optional() }).optional(),
      units: z.array(z.object({ id: z.string(), name: words })),
      plans: z.array(z.string()),
      network: z.string().optional(),
      readings: z.string().optional(),
    }),
  ),
});
export type OrganisationFile = z.infer<typeof organisationsFile>['organisations'][number];

const vocabulariesFile = z.object({
  vocabularies: z.array(
    z.object({ id: z.string(), only: z.array(z.string()).optional(), codes: z.array(words.extend({ id: z.string() })) }),
  ),
});
export type VocabularyFile = z.infer<typeof vocabulariesFile>['vocabularies'][number];

const read = (name: string): Promise<string> => readFile(`${DATA_FOLDER}${name}`, 'utf8');

export const readOrganisations = async (): Promise<readonly OrganisationFile[]> =>
  organisationsFile.parse(parse(await read('organisations.yaml'))).organisations;
export const readVocabularies = async (): Promise<readonly VocabularyFile[]> =>
  vocabulariesFile.parse(parse(await read('vocabularies.yaml'))).vocabularies;
/** The text of a plan file: `mrif/2014-2018`. */
export const readPlanText = (name: string): Promise<string> => read(`plans/${name}.yaml`);
export const readReadings = (name: string): Promise<string> => read(`readings/${name}.csv`);
/** A calendar that comes with the product, by the name of its file. */
export const readCalendarFile = async (name: string): Promise<CalendarData> =>
  calendarSchema.parse(parse(await read(`calendars/${name}.yaml`)));

const servicesFile = z.object({
  source: z.string(),
  fictional: z.boolean(),
  standards: z.array(standardSchema),
  declaration: declarationSchema,
});
/** A declaration of services: `mrif/declaration-2021`. */
export const readServices = async (name: string): Promise<z.infer<typeof servicesFile>> =>
  servicesFile.parse(parse(await read(`services/${name}.yaml`)));
/** Rules that agreements are held to: `quebec-city`. */
export const readAgreementRules = async (name: string): Promise<readonly LegalRule[]> =>
  rulesSchema.parse(parse(await read(`agreements/${name}.yaml`))).rules;

const missionTermsFile = z.object({
  terms: z.array(z.object({ since: z.iso.date(), days: z.number().int(), business: z.boolean().nullable(), source: words })),
});
/** Terms of publication of missions, by the name of their folder. */
export const readMissionTerms = async (name: string): Promise<z.infer<typeof missionTermsFile>['terms']> =>
  missionTermsFile.parse(parse(await read(`missions/${name}/publication-term.yaml`))).terms;
