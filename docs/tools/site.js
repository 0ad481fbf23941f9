// Runs in the pages of the documentation.

// TypeDoc puts links into the summaries of its navigation, where keys and screen readers do not find them: they become the
// first entry of what is folded there.
const navigation = document.querySelector('.site-menu');
if (navigation !== null) {
  const unfoldAll = () => {
    for (const link of navigation.querySelectorAll('summary > a')) unfold(link);
    for (const summary of navigation.querySelectorAll('summary[data-key]')) openAtFirst(summary);
  };
  unfoldAll();
  new MutationObserver(unfoldAll).observe(navigation, { childList: true, subtree: true });
}

// What is wider than its box is scrolled by keys, which need something to hold on to.
const boxes = document.querySelectorAll('.wide, .katex-display, pre');
const resized = new ResizeObserver((entries) => entries.forEach(({ target }) => hold(target)));
for (const box of boxes) resized.observe(box);
// A font that arrives late makes formulas wider, but not their boxes.
document.fonts.addEventListener('loadingdone', () => boxes.forEach(hold));

/**
 * The guide lies open until a reader folds it, which TypeDoc remembers.
 *
 * @param {Element} summary
 */
function openAtFirst(summary) {
  const key = summary.getAttribute('data-key') ?? '';
  if (!['documentation', 'documentation$Guide'].includes(key)) return;
  if (localStorage.getItem(`tsd-accordion-${key}`) === null) summary.parentElement?.setAttribute('open', '');
}

/** @param {Element} box */
function hold(box) {
  if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
  else box.removeAttribute('tabindex');
}

/** @param {Element} link */
function unfold(link) {
  const list = link.closest('details')?.querySelector('ul');
  const title = document.createElement('span');
  title.append(link.textContent.trim());
  link.replaceWith(title);
  const entry = document.createElement('li');
  entry.append(link);
  list?.prepend(entry);
}
