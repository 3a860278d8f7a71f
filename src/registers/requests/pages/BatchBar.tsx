import { Button } from '../../../ui/components/Button.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';

/** Acts on the chosen requests: the dots say that a page asks for the rest. */
export const BatchBar = ({ visit }: { visit: Visit }) => {
  const w = words.bind(null, visit);
  return (
    <fieldset class="batch">
      <legend>{w(WORDS.batch)}</legend>
      <button type="submit" class="btn btn--secondary btn--sm" name="acte" value="prise" formMethod="post">
        {w(WORDS.take)}
      </button>
      <Button small name="acte" value="attribution">
        {w(WORDS.assign)}
      </Button>
      <Button small name="acte" value="accuse">
        {w(WORDS.acknowledge)}
      </Button>
      <Button small name="acte" value="fermeture">
        {w(WORDS.close)}
      </Button>
      <Button small name="acte" value="indesirable">
        {w(WORDS.spam)}
      </Button>
    </fieldset>
  );
};
