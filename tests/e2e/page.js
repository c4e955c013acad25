// Runs inside the window. Finds what a user finds: by its name as a screen reader would say it, and by what can be seen.
// The whole file is one function body; WebDriver calls it with (task, arguments…). axe-core must be there first.
const selectors = {
  press:
    'button, a[href], summary, input[type=submit], input[type=button], [role=button], [role=link], [role=tab], [role=menuitem], [role=option]',
  field:
    'textarea, select, [contenteditable=true], [role=textbox], [role=searchbox], [role=combobox], ' +
    'input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=submit]):not([type=button])',
  option: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  group:
    'fieldset, dialog, section, nav, main, aside, form, table, [role=group], [role=radiogroup], [role=dialog], [role=region], [role=navigation], [role=complementary]',
};
const items = 'li, tr, article, section, fieldset, details, [role=group], [role=listitem], [role=row]';

const plain = (text) => (text ?? '').replace(/[\s\u00ad\u200b]+/g, ' ').trim();
const visible = (element) => element.checkVisibility({ checkVisibilityCSS: true });

// axe-core computes names by the accessible-name specification; it needs its own picture of the page first.
function withNames(look) {
  axe.setup(document.documentElement);
  try {
    return look((element) => plain(axe.commons.text.accessibleText(element)));
  } finally {
    axe.teardown();
  }
}

// The part of the page that a name points out: a named group, or else the smallest item that says it.
function scope(within, nameOf) {
  if (!within) return document;
  const groups = [...document.querySelectorAll(selectors.group)].filter(visible).map((element) => ({ element, name: nameOf(element) }));
  const exact = groups.find((group) => group.name === within);
  const begun = groups.filter((group) => group.name.startsWith(within));
  if (exact || begun.length === 1) return (exact ?? begun[0]).element;
  const saying = [...document.querySelectorAll(items)].filter((item) => visible(item) && plain(item.innerText).includes(within));
  return saying.sort((a, b) => a.innerText.length - b.innerText.length)[0] ?? null;
}

function find({ kind, name, within, nth }) {
  return withNames((nameOf) => {
    const root = scope(within, nameOf);
    if (!root) return { problem: `nothing on the page is, or says, "${within}"` };
    const all = [...root.querySelectorAll(selectors[kind])].filter(visible).map((element) => ({ element, name: nameOf(element) }));
    const wanted = plain(name);
    const exact = all.filter((one) => one.name === wanted);
    // A label often goes on with its hint or with what the field expects.
    const found = exact.length ? exact : all.filter((one) => one.name.startsWith(wanted));
    const one = nth ? found[nth - 1] : found.length === 1 && found[0];
    if (one) return { element: one.element };
    const names = all.map((one) => `"${one.name}"`).join(', ') || 'none at all';
    return { problem: found.length ? `${found.length} are called that: give within or nth` : `there are: ${names}` };
  });
}

// The words a user can read: innerText leaves out what is hidden, but not what fields hold.
function text() {
  return plain(document.body?.innerText);
}

// A styled radio button or checkbox is often drawn by its label, and that is what a user clicks.
function clickable(element) {
  const box = element.getBoundingClientRect();
  const reachable = box.width > 4 && box.height > 4 && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === element;
  return reachable ? element : ([...(element.labels ?? [])].find(visible) ?? element);
}

function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  return withNames((nameOf) => nameOf(element));
}

/** What has the keyboard: its name, its group, whether that can be seen, and what still looks as if it had it. */
function keyboard() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  return withNames((nameOf) => {
    const group = element.closest('fieldset, [role=group], [role=radiogroup], section[aria-labelledby], nav');
    const box = (element.labels?.[0] ?? element).getBoundingClientRect();
    const name = nameOf(element);
    const shown = rings(element);
    const unmoved = staysDrawn(element);
    globalThis.hadKeyboard = { element, name, shown };
    return {
      name,
      group: group ? nameOf(group) : '',
      type: element.type ?? element.getAttribute('role') ?? element.localName,
      checked: element.checked === true,
      seen: some(shown),
      unmoved,
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

// The rings drawn around the thing itself, its label or what holds it. A colour that nobody sees is no ring: FKUI keeps
// a transparent outline for forced colours.
function rings(element) {
  const drawn = [element, ...(element.labels ?? []), element.parentElement].filter(Boolean);
  const coloured = (colours) => (colours.match(/\w+\([^)]*\)/g) ?? []).some((colour) => !/^rgba\(.*, *0\)$|\/ *0\)$/.test(colour));
  return drawn
    .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
    .flatMap((style) => [
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && coloured(style.outlineColor) ? `outline ${style.outline}` : '',
      coloured(style.boxShadow) ? `shadow ${style.boxShadow}` : '',
    ])
    .join('|');
}

const some = (drawn) => drawn.replaceAll('|', '') !== '';

// What is drawn at all times tells nothing about the keyboard: a ring goes when the keyboard does.
function staysDrawn(element) {
  const before = globalThis.hadKeyboard;
  if (!before || before.element === element || !before.element.isConnected || !some(before.shown)) return null;
  return rings(before.element) === before.shown ? before.name : null;
}

const state = (element) => ({
  disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
  checked: element.checked ?? element.getAttribute('aria-checked') === 'true',
  value: element.value ?? element.innerText,
});

const tasks = { find, text, clickable, focused, keyboard, state };
return tasks[arguments[0]](...[...arguments].slice(1));
