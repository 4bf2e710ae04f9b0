// Opens pages of `milepost report … -o page.html` in a real browser and holds them against what
// they promise: scripts/test-browser.
//
//     node page.test.mjs FOLDER-OF-MODULES PAGE.html...
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const [modules, ...pages] = process.argv.slice(2);
assert.ok(pages.length > 0, 'which pages?');
const require = createRequire(join(resolve(modules), 'node_modules', '/'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [360, 800, 1440];
/// From the smallest phone in use to the screen on a desk.
const EVERY_WIDTH = [360, 414, 600, 768, 1024, 1280, 1920];
const A4 = { long: 841.89, short: 595.28 };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless'],
  });
});
after(() => browser.close());

/// Opens a page; `complaints` gathers whatever it says or asks for that it should not.
async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(resolve(file)).href;
  const complaints = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

const squeezed = (text) => text.normalize('NFKC').replace(/[\s\u00ad-]/g, '');

/// What the rows of all tables with statuses are, as a reader sees them.
const seenRows = (page) => page.$$eval('table.grid', (tables) => tables.map((table) =>
  [...table.querySelectorAll(':scope > tbody > tr:not(.h):not(.more)')].map((row) => ({
    id: row.id,
    status: row.dataset.status ?? null,
    name: [...row.cells[0].childNodes].filter((node) => !node.classList?.contains('whole'))
      .map((node) => node.textContent).join('').trim(),
    text: [...row.cells].map((cell) => cell.textContent).join(' '),
    visible: row.getClientRects().length > 0,
  }))));

/// Gives a page another width and waits until its script has answered: a page is told of its new
/// width with the next frame, before the callbacks of that frame.
const resize = async (page, width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((wanted) => new Promise((done) => {
    const look = () => (innerWidth === wanted ? requestAnimationFrame(done)
                                              : requestAnimationFrame(look));
    requestAnimationFrame(look);
  }), width);
};

const isOverflowing = (page) => page.evaluate(
  () => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/// The cells of tables in which Chinese, which breaks between any two signs, stands on end: so few
/// signs a line, although there are more of them.
const standingOnEnd = (page) => page.evaluate(() => {
  const found = [];
  const range = document.createRange();
  for (const cell of document.querySelectorAll('table :is(th, td)')) {
    if (cell.querySelector('table') || cell.getClientRects().length === 0) continue;
    const text = cell.textContent.trim();
    const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length;
    if (chinese < 2 || chinese * 2 < text.length) continue;
    range.selectNodeContents(cell);
    const lines = new Set([...range.getClientRects()].filter((rect) => rect.width > 1)
      .map((rect) => Math.round(rect.top / 4))).size;
    const signs = chinese + (text.length - chinese) / 2;
    if (lines < 2 || signs / lines >= Math.min(3.75, signs / 2)) continue;
    found.push(`${signs} signs on ${lines} lines: ${text.slice(0, 30)}`);
  }
  return found;
});

/// Presses the head of one column and says how the table stands then: how it is sorted, the numbers
/// and words of the column (null is an empty cell), its rows, and how many have lost their details.
/// In the page at once: a browser that is asked for each by itself takes ten times as long.
const sortBy = (page, table, column) => page.$$eval('table.grid', (tables, [t, c]) => {
  const head = tables[t].tHead.rows[0].cells[c];
  head.querySelector('button').click();
  const rows = [...tables[t].querySelectorAll(':scope > tbody > tr:not(.h):not(.more)')];
  const cells = rows.map((row) => {
    const cell = row.cells[c];
    if (cell.classList.contains('g')) {
      return cell.dataset.v === undefined ? null : Number(cell.dataset.v);
    }
    if (cell.classList.contains('f') && cell.querySelector('svg')) return 'yes';
    const text = cell.textContent.trim();
    if (text === '') return null;
    const figure = parseFloat(text.replace(/[,%]/g, ''));
    return cell.classList.contains('n') && !Number.isNaN(figure) ? figure : text;
  });
  return {
    sort: head.getAttribute('aria-sort'),
    kind: head.className,
    cells,
    rows: rows.map((row) => row.textContent),
    strays: [...tables[t].querySelectorAll('tr.opens')].filter(
      (row) => !row.nextElementSibling?.classList.contains('more')).length,
  };
}, [table, column]);

for (const file of pages) {
  describe(basename(file), () => {
    for (const width of WIDTHS) {
      test(`${width} px, light and dark: fits, is accessible and keeps to itself`, async () => {
        const { page, complaints, close } = await open(file, { viewport: { width, height: 900 } });
        assert.equal(await isOverflowing(page), false, 'scrolls sideways');
        await page.$$eval('details', (all) => {
          for (const one of all.slice(0, 3)) one.open = true;
        });
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          assert.equal(await isOverflowing(page), false, 'scrolls sideways with open details');
          const found = await page.evaluate(
            async () => (await window.axe.run({ resultTypes: ['violations'] })).violations
              .filter((one) => ['serious', 'critical'].includes(one.impact))
              .map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`));
          assert.deepEqual(found, [], colorScheme);
        }
        assert.deepEqual(complaints, []);
        await close();
      });
    }

    test('has no column in which Chinese stands on end, at any width', async () => {
      const { page, close } = await open(file);
      await page.$$eval('details', (all) => {
        for (const one of all.slice(0, 3)) one.open = true;
      });
      for (const width of EVERY_WIDTH) {
        await resize(page, width);
        assert.deepEqual(await standingOnEnd(page), [], `${width} px`);
        assert.equal(await isOverflowing(page), false, `${width} px: scrolls sideways`);
      }
      await close();
    });

    test('has a language, one title, and a word and a shape for every status', async () => {
      const { page, close } = await open(file);
      assert.match(await page.getAttribute('html', 'lang'), /^(zh-Hans|en)$/);
      assert.equal(await page.locator('h1').count(), 1);
      const faults = await page.$$eval('tr[data-status]', (rows) => rows.filter((row) => {
        const cell = [...row.querySelectorAll(':scope > .s:not(.l)')].at(-1);
        const shape = cell?.querySelector('use')?.getAttribute('href');
        return shape !== `#_${row.dataset.status}` || !document.querySelector(shape) ||
               cell.textContent.trim() === '';
      }).map((row) => row.outerHTML.slice(0, 200)));
      assert.deepEqual(faults, []);
      await close();
    });

    test('counts in the bar what stands in the table', async () => {
      const { page, close } = await open(file);
      const parts = await page.$$eval('section.part, main:not(:has(section.part))', (all) =>
        all.map((part) => {
          const bar = {}, table = {};
          const items = part.querySelectorAll('.legend li');
          items.forEach((item) => {
            bar[item.dataset.status] = Number(item.querySelector('b').textContent);
          });
          const rows = part.querySelectorAll('table[data-name=targets] > tbody > tr[data-status]');
          rows.forEach((row) => {
            table[row.dataset.status] = (table[row.dataset.status] ?? 0) + 1;
          });
          const segments = [...part.querySelectorAll('svg.bar rect')].map((one) => ({
            status: one.getAttribute('class'), width: Number(one.getAttribute('width')),
          }));
          return { bar, table, segments, comparable: items.length > 0 && rows.length > 0 };
        }));
      for (const { bar, table, segments, comparable } of parts) {
        if (!comparable) continue;
        assert.deepEqual(bar, table);
        const { withdrawn, ...counted } = bar;
        const total = Object.values(counted).reduce((sum, count) => sum + count, 0);
        assert.deepEqual(segments.map((one) => one.status).sort(), Object.keys(counted).sort());
        for (const { status, width } of segments) {
          assert.ok(Math.abs(width - 1000 * counted[status] / total) < 0.02, status);
        }
      }
      await close();
    });

    for (const width of WIDTHS) {
      test(`${width} px: opens its details by mark, row, key and all at once`, async () => {
        const { page, close } = await open(file, { viewport: { width, height: 900 } });
        const details = page.locator('.more details');
        const count = await details.count();
        if (count > 0) {
          const inside = details.first().locator('.inner');
          assert.equal(await inside.isVisible(), false);
          await details.first().locator('summary').click();
          assert.equal(await inside.isVisible(), true);
          await page.locator('tr.opens').first().locator('td').first().click();
          assert.equal(await inside.isVisible(), false);
          await details.first().locator('summary').press('Enter');
          assert.equal(await inside.isVisible(), true);
          for (const all of await page.locator('.tools .all').all()) await all.click();
          assert.equal(await page.locator('.more details[open]').count(), count);
          for (const all of await page.locator('.tools .all').all()) await all.click();
          assert.equal(await page.locator('.more details[open]').count(), 0);
        }
        await close();
      });
    }

    test('filters by status', async () => {
      const { page, close } = await open(file);
      const tables = await page.locator('section.block:has(.chips)').all();
      for (const block of tables) {
        const all = await block.locator('tr[data-status]').count();
        const visible = () => block.locator('tr[data-status]:visible')
          .evaluateAll((rows) => rows.map((row) => row.dataset.status));
        const chips = await block.locator('.chips button').all();
        let both = 0;
        for (const [i, chip] of chips.entries()) {
          await chip.click();
          const status = await chip.getAttribute('data-status');
          const shown = await visible();
          assert.ok(shown.every((one) => one === status), status);
          assert.equal(shown.length, Number(await chip.locator('b').textContent()), status);
          assert.equal(await block.locator('.shown b').textContent(), String(shown.length));
          assert.equal(await chip.getAttribute('aria-pressed'), 'true');
          if (i < 2) both += shown.length;
          await chip.click();
        }
        assert.equal((await visible()).length, all);
        await chips[0].click();
        await chips[1].click();
        assert.equal((await visible()).length, both);
        // A heading stands only where a row stands below it.
        const lonely = await block.locator('table.grid').evaluate((table) => {
          const shown = [...table.querySelectorAll(':scope > tbody > tr:not(.more)')]
            .filter((row) => row.getClientRects().length > 0);
          const depth = (row) => Number(/\bd(\d)/.exec(row.className)[1]);
          return shown.filter((row, i) => row.classList.contains('h') &&
            (!shown[i + 1] || (shown[i + 1].classList.contains('h') &&
                               depth(shown[i + 1]) <= depth(row))))
            .map((row) => row.textContent);
        });
        assert.deepEqual(lonely, []);
        await chips[0].click();
        await chips[1].click();
      }
      await close();
    });

    test('searches', async () => {
      const { page, close } = await open(file);
      const order = await page.$$eval('table.grid', (all) => all.map(
        (table) => Boolean(table.closest('.block').querySelector('.tools'))));
      const rows = await seenRows(page);
      for (const [t, hasTools] of order.entries()) {
        if (!hasTools) continue;
        const block = page.locator('section.block:has(table.grid)').nth(t);
        const wanted = rows[t][Math.floor(rows[t].length / 2)].name;
        await block.locator('input').fill(`  ${wanted.toUpperCase()} `);
        const fit = (row) => row.text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
          .includes(wanted.normalize('NFKC').toLowerCase().replace(/\s+/g, ' '));
        const found = (await seenRows(page))[t].filter((row) => row.visible);
        assert.ok(found.length > 0);
        assert.deepEqual(found.map((row) => row.name), rows[t].filter(fit).map((row) => row.name));
        await block.locator('input').fill('no row has this');
        assert.equal((await seenRows(page))[t].filter((row) => row.visible).length, 0);
        assert.equal(await block.locator('.none').isVisible(), true);
        await block.locator('input').fill('');
        assert.equal((await seenRows(page))[t].every((row) => row.visible), true);
        assert.equal(await block.locator('.none').isVisible(), false);
      }
      await close();
    });

    test('sorts by its columns, and back', async () => {
      const { page, close } = await open(file);
      const tables = await page.$$eval('table.grid', (all) => all.map((table) => ({
        original: [...table.querySelectorAll(':scope > tbody > tr:not(.h):not(.more)')]
          .map((row) => row.textContent),
        columns: [...table.tHead.rows[0].cells].map((head) => Boolean(head.querySelector('button'))),
      })));
      for (const [t, { original, columns }] of tables.entries()) {
        for (const [c, hasButton] of columns.entries()) {
          if (!hasButton) continue;
          for (const way of [1, -1]) {
            const { sort, kind, cells, strays } = await sortBy(page, t, c);
            assert.equal(sort, way > 0 ? 'ascending' : 'descending');
            const full = cells.filter((cell) => cell !== null);
            assert.ok(cells.slice(full.length).every((cell) => cell === null), 'empty cells last');
            // A column of figures may hold the state of a milestone: words come after figures.
            const figures = full.filter((cell) => typeof cell === 'number');
            assert.ok(full.slice(0, figures.length).every((cell) => typeof cell === 'number'),
                      `figures first: ${full}`);
            assert.ok(figures.every((cell, i) => i === 0 || (cell - figures[i - 1]) * way >= 0),
                      `${kind}: ${full}`);
            assert.equal(strays, 0);
          }
          const { sort, rows } = await sortBy(page, t, c);
          assert.equal(sort, null);
          assert.deepEqual(rows, original);
        }
      }
      await close();
    });

    test('says of what a part is one where it does not stand below its whole', async () => {
      const { page, close } = await open(file);
      const said = () => page.$$eval('tr[data-whole]', (rows) => rows.map((row) => {
        const text = row.querySelector('.t').textContent;
        return text.startsWith(row.dataset.whole);
      }));
      const parts = await said();
      assert.ok(parts.every((one) => !one), 'below its whole');
      for (const table of await page.locator('table.grid:has(tr[data-whole])').all()) {
        const button = table.locator('thead button').first();
        const inTable = () => table.locator('tr[data-whole]').evaluateAll((rows) => rows.map(
          (row) => row.querySelector('.t').textContent.startsWith(row.dataset.whole)));
        for (const expected of [true, true, false]) {
          await button.click();
          assert.ok((await inTable()).every((one) => one === expected));
        }
      }
      for (const chip of await page.locator('section.block:has(tr[data-whole]) .chips button').all()) {
        await chip.click();
        await chip.click();
      }
      assert.deepEqual(await said(), parts);
      await close();
    });

    test('sorts statuses so that the same ones stand together', async () => {
      const { page, close } = await open(file);
      for (const table of await page.locator('table.grid:has(tr[data-status])').all()) {
        const button = table.locator('thead .s button');
        if (await button.count() === 0) continue;
        await button.first().click();
        const statuses = await table.locator('tr[data-status]').evaluateAll(
          (rows) => rows.map((row) => row.dataset.status));
        const runs = statuses.filter((status, i) => status !== statuses[i - 1]);
        assert.equal(new Set(runs).size, runs.length, runs.join(' '));
      }
      await close();
    });

    test('leads from its lists to its rows, filtered away or not', async () => {
      const { page, complaints, close } = await open(file);
      const links = page.locator('main ol li > a[href^="#"]:not([href^="#_"])');
      const count = await links.count();
      if (count > 0) {
        for (const input of await page.locator('.tools input').all()) await input.fill('xyzzy');
        const id = (await links.first().getAttribute('href')).slice(1);
        await links.first().click();
        await page.waitForFunction((wanted) => location.hash === `#${wanted}`, id);
        const row = page.locator(`[id="${id}"]`);
        await row.waitFor({ state: 'visible' });
        assert.equal(await row.evaluate((one) => one.tagName), 'TR');
        const targets = await links.evaluateAll((all) => all.filter(
          (link) => !document.getElementById(link.getAttribute('href').slice(1))).length);
        assert.equal(targets, 0);
      }
      assert.deepEqual(complaints, []);
      await close();
    });

    test('can be read without script', async () => {
      const { page, complaints, close } = await open(file, { javaScriptEnabled: false });
      assert.equal(await page.locator('.tools:visible').count(), 0);
      assert.equal(await page.locator('thead button').count(), 0);
      const rows = page.locator('table.grid > tbody > tr:not(.more)');
      if (await rows.count() === 0) {
        assert.equal(await page.locator('main p').first().isVisible(), true);
      }
      assert.equal(await page.locator('table.grid > tbody > tr:not(.more):visible').count(),
                   await rows.count());
      const details = page.locator('.more details').first();
      if (await details.count() > 0) {
        await details.locator('summary').click();
        assert.equal(await details.locator('.inner').isVisible(), true);
      }
      assert.deepEqual(complaints, []);
      await close();
    });

    test('prints on A4 landscape with all rows and with its heads on every page', async () => {
      const { page, close } = await open(file);
      const folder = mkdtempSync(join(tmpdir(), 'milepost-print-'));
      try {
        const pdf = join(folder, 'page.pdf');
        await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
        const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
        const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info);
        assert.ok(Math.abs(width - A4.long) < 1 && Math.abs(height - A4.short) < 1, info);
        const printed = execFileSync('pdftotext', ['-raw', pdf, '-'],
                                     { encoding: 'utf8', maxBuffer: 1 << 28 })
          .split('\f').slice(0, -1).map(squeezed);
        const whole = printed.join('');
        const tables = await page.$$eval('table.grid', (all) => all.map((table) => ({
          heads: [...table.tHead.rows[0].cells].map((cell) => cell.textContent),
          rows: [...table.querySelectorAll(':scope > tbody > tr:not(.h):not(.more)')]
            .map((row) => [...row.cells].filter((cell) => !cell.matches('.g'))
              .map((cell) => cell.textContent).join('')),
        })));
        for (const table of tables) {
          const rows = table.rows.map(squeezed);
          const missing = rows.filter((row) => !whole.includes(row));
          assert.deepEqual(missing, []);
          const head = squeezed(table.heads.join(''));
          // A row with little in it may be part of a longer one of another table.
          const elsewhere = tables.filter((other) => other !== table)
            .flatMap((other) => other.rows.map(squeezed));
          const own = rows.filter((row) => row.length > 20
            && !elsewhere.some((other) => other.includes(row)));
          for (const [number, sheet] of printed.entries()) {
            const holdsRow = own.some((row) => sheet.includes(row));
            if (holdsRow) assert.ok(sheet.includes(head), `no head on page ${number + 1}: ${head}`);
          }
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
      await close();
    });
  });
}
