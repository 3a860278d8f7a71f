import { get, post, type Slice } from '../../web/route.ts';
import { dueImports } from './due.ts';
import { IMPORTS_GUIDE } from './guide.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { faultsFile } from './pages/faults.ts';
import { importsPage, postFile } from './pages/list.tsx';
import { importPage, postCancel, postMapping, postRun, postUndo } from './pages/run.tsx';

/** Whoever records in a register may bring rows into it. */
const RECORDERS = ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'] as const;
const BASE = '/bureau/importations';

/** Tables from elsewhere become acts of the registers: checked first, then written by a job, and undone if need be. */
export const importsSlice: Slice = {
  id: 'imports',
  routes: [
    get(BASE, 'desk', importsPage, RECORDERS),
    { ...post(BASE, 'desk', postFile, RECORDERS), upload: 'table' },
    get(`${BASE}/:import`, 'desk', importPage, RECORDERS),
    post(`${BASE}/:import/correspondance`, 'desk', postMapping, RECORDERS),
    post(`${BASE}/:import/execution`, 'desk', postRun, RECORDERS),
    post(`${BASE}/:import/arret`, 'desk', postCancel, RECORDERS),
    post(`${BASE}/:import/annulation`, 'desk', postUndo, RECORDERS),
    get(`${BASE}/:import/lignes-fautives.csv`, 'desk', faultsFile, RECORDERS),
  ],
  deskNav: [
    {
      id: 'imports',
      also: 'importer excel csv téléverser fichier import upload spreadsheet',
      label: WORDS.imports,
      icon: 'upload',
      href: (paths) => paths.imports(),
      roles: RECORDERS,
    },
  ],
  refusals: REFUSAL_WORDS,
  registers: { imports: { label: WORDS.imports, href: (paths, id) => paths.import(id), searched: false } },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  guide: IMPORTS_GUIDE,
  due: dueImports,
};
