/** What to type at a terminal, a line each, under the words that say why. */
export const Commands = ({ lead, lines }: { readonly lead: string; readonly lines: readonly string[] }) => (
  <>
    <p>{lead}</p>
    <pre class="commands">
      <code>{lines.join('\n')}</code>
    </pre>
  </>
);
