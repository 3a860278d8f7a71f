import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import type { PortalProps } from './types.ts';

/** The foot of a public page: every link is given, so that none is dead. */
export const PortalFooter = ({ org, lang, footer = [], footerEnd = [] }: PortalProps) => (
  <footer class="foot">
    <div class="wrap">
      {footer.length > 0 && (
        <div class="foot__cols">
          {footer.map((column) => (
            <FooterBlock key={column.title} {...column} />
          ))}
        </div>
      )}
      <div class="foot__end">
        {footerEnd.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        <span class="foot__v">
          {say(WORDS.product, lang)} · {say(org.fictional ? WORDS.demoShort : org.shortName, lang)}
        </span>
      </div>
    </div>
  </footer>
);

const FooterBlock = ({ title, lines = [], links = [] }: NonNullable<PortalProps['footer']>[number]) => {
  const text = lines.map((line) => <p key={line}>{line}</p>);
  if (links.length === 0) {
    return (
      <div>
        <h2>{title}</h2>
        {text}
      </div>
    );
  }
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      {text}
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
