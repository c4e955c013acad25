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
    if (found.length === 1 || (nth && found.length >= nth)) return { element: found[(nth ?? 1) - 1].element };
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

/** What has the keyboard: its name, the group it stands in, and whether a user can see that it has. */
function keyboard() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  return withNames((nameOf) => {
    const group = element.closest('fieldset, [role=group], [role=radiogroup], section[aria-labelledby], nav');
    const box = (element.labels?.[0] ?? element).getBoundingClientRect();
    return {
      name: nameOf(element),
      group: group ? nameOf(group) : '',
      type: element.type ?? element.getAttribute('role') ?? element.localName,
      checked: element.checked === true,
      seen: showsFocus(element),
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
}

// A ring around the thing itself, its label or what it draws.
function showsFocus(element) {
  const drawn = [element, ...(element.labels ?? []), element.parentElement].filter(Boolean);
  const ring = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  return drawn.some((one) => [null, '::before', '::after'].some((part) => ring(getComputedStyle(one, part))));
}

const state = (element) => ({
  disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
  checked: element.checked ?? element.getAttribute('aria-checked') === 'true',
  value: element.value ?? element.innerText,
});

const tasks = { find, text, clickable, focused, keyboard, state };
return tasks[arguments[0]](...[...arguments].slice(1));
