import { Combobox } from '../../../../ui/forms/Combobox.tsx';
import type { Option } from '../../../../ui/forms/options.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';

/** The contact that a person or a body is, where there is one. */
export const ContactField = ({ visit, value, error }: { visit: Visit; value: Option | null; error: string | undefined }) => (
  <Combobox
    name="contact"
    label={words(visit, SHARED.contact)}
    help={words(visit, SHARED.contactHelp)}
    optional
    value={value}
    error={error}
    src={visit.paths.deskOptions('contacts')}
    options={[]}
  />
);
