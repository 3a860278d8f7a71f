/** Results of plans for other programs: the command line and the programming interface. */
export { checkFile, type FileFault } from './closing/check-file.ts';
export { checkProof, type ProofFault } from './closing/check-proof.ts';
export { type ListFile, listFileSchema } from './closing/list-file.ts';
export { type ProofFile, proofFileSchema } from './closing/proof.ts';
export { figureAsPublished, type Opening, openingOf, type PublishedFigure } from './closing/published.ts';
export { figureOf, restatedWords } from './pages/figure.ts';
export { targetLines } from './pages/target-words.ts';
export { chanceWords, lookId, lookWord, whyNone } from './pages/verdict-look.tsx';
export { planYears } from './plans/plan.ts';
export { type PlanResults, planResults, type ResultsOptions, type YearResult } from './plans/results.ts';
export { type ResultsJson, resultsJson } from './plans/results-json.ts';
export { findPlan, loadPlans } from './plans/store.ts';
