import { startComboboxes } from './combobox.ts';
import { startDrafts } from './drafts.ts';
import { focusErrors } from './errors.ts';
import { startInbox } from './inbox.ts';
import { startNear } from './near.ts';
import { startPasskeys } from './passkeys.ts';
import { startPrintButtons } from './printButton.ts';
import { startShortcuts } from './shortcuts.ts';
import { startThemeToggle } from './themeToggle.ts';

startComboboxes();
startDrafts();
startShortcuts();
startThemeToggle();
startPrintButtons();
startPasskeys();
startInbox();
startNear();
focusErrors();
