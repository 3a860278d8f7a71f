import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Preact writes void elements, boolean attributes and long lines in its own way; none of it changes the page.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Roles are repeated on tables, as `display: block` takes them away on a phone.
    'no-redundant-role': 'off',
    // Boxes ticked together, and buttons of one form, share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // The list of a combobox has rich options, which a select cannot hold.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // French sets no-break spaces in telephone numbers and dates as it does elsewhere.
    'tel-non-breaking': 'off',
  },
});

/** Every fault of a page's HTML as the server sends it; none in a good one. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}
