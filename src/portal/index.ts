import { get, type Slice } from '../web/route.ts';
import { accessibilityPage } from './about/accessibility.tsx';
import { componentsPage } from './about/components.tsx';
import { WORDS } from './home/messages.ts';
import { homePage } from './home/page.tsx';

export const portalSlice: Slice = {
  id: 'portal',
  routes: [get('', 'portal', homePage), get('/accessibilite', 'portal', accessibilityPage), get('/composants', 'portal', componentsPage)],
  portalNav: [{ id: 'home', label: WORDS.home, href: (paths) => paths.home() }],
};
