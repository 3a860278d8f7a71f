import { chromium } from 'playwright-core';
const [base, width, lang, theme, role, ...paths] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: theme as 'light', locale: lang });
const p = await c.newPage();
const pre = lang === 'en' ? '/en' : '';
if (role !== '-') {
  const org = paths[0]!.split('/')[1]!;
  await p.goto(`${base}${pre}/${org}/connexion`);
  await p.fill('input[name=email]', `${role}@${org}.example`); // demo
  await p.fill('input[name=password]', 'tout est fictif ici');
  await p.locator('main form button[type=submit], main form .btn--primary').first().click();
  await p.waitForLoadState();
}
let i = 0;
for (const path of paths) {
  await p.goto(base + pre + path);
  const h = await p.evaluate(() => document.documentElement.scrollHeight);
  await p.setViewportSize({ width: Number(width), height: Math.min(h, 6000) });
  const name = `/tmp/lead/look/${role}-${width}-${lang}-${theme}-${i++}.png`;
  await p.screenshot({ path: name });
  await p.setViewportSize({ width: Number(width), height: 900 });
  console.log(name, path, h);
}
await b.close();
