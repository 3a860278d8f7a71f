import { Fragment } from 'preact';
import type { Declaration } from '../../clocks/declaration.ts';
import { EmailLink } from '../../ui/components/EmailLink.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** Where to write and to call. */
export const Contacts = ({ visit, contacts }: { visit: Visit; contacts: NonNullable<Declaration['contacts']> }) => {
  const w = words.bind(null, visit);
  return (
    <section class="stack-s" id="coordonnees">
      <h2>{w(WORDS.contacts)}</h2>
      <Facts
        facts={[
          { label: w(WORDS.email), value: <EmailLink address={contacts.email} /> },
          { label: w(WORDS.website), value: <a href={contacts.website}>{new URL(contacts.website).host}</a> },
        ]}
      />
      {contacts.offices.map(({ city, lines, telephone, fax }) => (
        <div key={city} class="stack-s">
          <h3>{city}</h3>
          <p>
            {lines.map((line, i) => (
              <Fragment key={line}>
                {i > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </p>
          <Facts
            facts={[
              { label: w(WORDS.telephone), value: <a href={`tel:+1${telephone.replace(/\D/g, '')}`}>{telephone}</a> },
              { label: w(WORDS.fax), value: fax },
            ]}
          />
        </div>
      ))}
    </section>
  );
};
