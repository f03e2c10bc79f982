"""What is wrong with the structure of a page in a browser, beyond what axe looks for."""

from __future__ import annotations

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

_FAULTS = r"""
() => {
  const found = [];
  const told = one => one.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  const fault = (what, one) => found.push(`${what}: ${one ? told(one) : ''}`);
  const text = one => (one?.textContent ?? '').trim();
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  for (const table of all('table')) {
    if (!text(table.caption)) fault('a table without a caption', table);
    if (!all('thead th', table).length) fault('a table without headers of columns', table);
    for (const head of all('th', table))
      if (!['col', 'row', 'colgroup', 'rowgroup'].includes(head.scope))
        fault('a header that says not of what', head);
    const wide = row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    const columns = Math.max(0, ...all('thead tr', table).map(wide));
    for (const row of all('tbody tr', table)) {
      if (wide(row) > columns) fault('more cells than headers', row);
      if (!row.querySelector('th') && row.cells.length > 1 && all('tbody th', table).length)
        fault('a row without a header where others have one', row);
    }
  }
  let before = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) fault(`a heading skips from ${before} to ${level}`, heading);
    if (!text(heading)) fault('an empty heading', heading);
    before = level;
  }
  if (all('h1').length !== 1) fault(`${all('h1').length} headings of the first level`);
  const ids = all('[id]').map(one => one.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => fault(`twice the id ${id}`));
  for (const list of ['aria-describedby', 'aria-labelledby', 'aria-controls'])
    for (const one of all(`[${list}]`))
      for (const id of one.getAttribute(list).split(/\s+/))
        if (!document.getElementById(id)) fault(`${list} names nothing`, one);
  for (const link of all('a[href^="#"]'))
    if (link.hash && !document.getElementById(decodeURIComponent(link.hash.slice(1))))
      fault('a link to a place that is not on the page', link);
  for (const one of all('[style], [onclick]')) fault('style or script in the page', one);
  for (const one of all('script:not([src])'))
    if (one.type !== 'application/ld+json') fault('style or script in the page', one);
  for (const svg of all('svg'))
    if (!svg.closest('[aria-hidden=true]')) {
      const by = svg.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
      const name = svg.getAttribute('aria-label') || by.map(id => text(document.getElementById(id))).join('')
        || text(svg.querySelector(':scope > title'));
      const inside = svg.getAttribute('role') === 'img' || svg.getAttribute('role') === 'group'
        || svg.getAttribute('role')?.startsWith('graphics');
      if (!name || !inside) fault('a drawing without a name or a role', svg);
    }
  for (const one of all('[tabindex]'))
    if (Number(one.getAttribute('tabindex')) > 0) fault('an order of its own', one);
  for (const one of all('img:not([alt])')) fault('a picture without words', one);
  for (const one of all('[lang=""], [lang="None"]')) fault('a language that is none', one);
  if (document.title !== document.title.trim() || document.title.startsWith('–'))
    fault(`a title without a page: ${document.title}`);
  return found;
}
"""
_WORDS = r"""
([language, words]) => {
  const told = [];
  const pattern = new RegExp(`(?<![\\p{L}\\d-])(?:${words})(?![\\p{L}\\d-])`, 'iu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (at.closest('script, style, code, pre, textarea, template')) continue;
    if (at.closest('[lang]').lang !== language) continue;
    const text = walker.currentNode.textContent.replace(/\s+/g, ' ').trim();
    if (!/^https?:/.test(text) && pattern.test(text)) told.push(text.slice(0, 120));
  }
  return told;
}
"""
ENGLISH_WORDS = "the|and|which|with|from|this|these|are|not|were|been|has|have|by|it|to|shown"
DUTCH_WORDS = (
    "het|een|niet|voor|wordt|worden|zijn|ook|aan|bij|uit|naar|deze|dit|geen|waarvan|zoals|niets|"
    "nog|werd|tot|als|staat|bekend|cijfers|jaar"
)
FOREIGN = {"nl": ENGLISH_WORDS, "en": DUTCH_WORDS}
"""Words by which a sentence of the other language is known."""


def complaints(tab: Tab, *, rules: Sequence[str] = ()) -> str:
    """What axe finds in a tab, by all of its rules or by some; nothing where it is content."""
    only = {"runOnly": {"type": "rule", "values": [*rules]}} if rules else {}
    found = Axe().run(tab, options={"resultTypes": ["violations"], **only})
    return found.generate_report() if found.violations_count else ""


def faults(tab: Tab) -> list[str]:
    """What is wrong with the structure of a page."""
    found: list[str] = tab.evaluate(_FAULTS)
    return found


def foreign_parts(tab: Tab, language: str) -> list[str]:
    """Words of the other language that are said to be of this one."""
    found: list[str] = tab.evaluate(_WORDS, [language, FOREIGN[language]])
    return found


def beyond_the_edge(tab: Tab) -> list[str]:
    """What makes a page wider than the window, the widest first; only regions may scroll."""
    found: list[str] = tab.evaluate(
        r"""() => document.documentElement.scrollWidth <= window.innerWidth ? [] :
          [...document.body.querySelectorAll('*')]
            .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
            .map(one => one.outerHTML.replace(/\s+/g, ' ').slice(0, 120)).slice(0, 8)"""
    )
    return found


def scrolling_without_keys(tab: Tab) -> list[str]:
    """Regions that scroll sideways and that the keyboard does not come at, or that have no name."""
    found: list[str] = tab.evaluate(
        r"""() => [...document.querySelectorAll('body *')]
          .filter(one => one.scrollWidth > one.clientWidth + 1
            && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
            && !['INPUT', 'SELECT', 'TEXTAREA'].includes(one.tagName))
          .filter(one => one.tabIndex < 0
            || !(one.getAttribute('aria-label') || one.getAttribute('aria-labelledby')))
          .map(one => one.outerHTML.replace(/\s+/g, ' ').slice(0, 120))"""
    )
    return found
