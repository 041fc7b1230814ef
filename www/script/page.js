// What a reader does with the page: another language, links to take along, paper.

// The other language opens at the paragraph that is read: blocks have the same ids in every language.
function keepPlace(event) {
  const link = event.target.closest?.(".data-story-languages a");
  if (!link) return;
  const article = link.closest("article");
  const top = link.closest("nav").getBoundingClientRect().bottom + 24;
  const isBelow = (element) => element.getBoundingClientRect().bottom > top;
  const blocks = [...article.querySelectorAll(".data-story-text > [id]")];
  // Who still sees the headline reads from the beginning.
  link.hash = isBelow(article.querySelector("header")) ? "" : (blocks.find(isBelow)?.id ?? "");
}

// The address of a figure or a number: a thumb shares it, others copy it. Where neither can be, the link is followed.
async function takeLink(event) {
  const link = event.target.closest?.("a.data-story-permalink");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isShared = navigator.share && matchMedia("(pointer: coarse)").matches;
  if (!isShared && !navigator.clipboard) return;
  event.preventDefault();
  const page = document.querySelector("link[rel=canonical]");
  const hash = link.hash.replace(/~\d+$/, ""); // the first copy of a story has the lasting names
  const url = (page ? page.href : link.href).split("#")[0] + hash;
  try {
    if (isShared) return await navigator.share({ title: document.title, url });
  } catch (error) {
    if (error.name === "AbortError") return; // the reader thought better of it
  }
  if (!(await copy(url, link))) location.assign(link.href);
}

// What others paste into their pages.
function takeCode(event) {
  const button = event.target.closest?.("button.data-story-copy");
  if (button) copy(button.closest("details").querySelector("code").textContent, button);
}

// Copies words, and says so to eyes and ears; says whether it could.
async function copy(words, asked) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    return false;
  }
  const status = asked.closest("article")?.querySelector(".data-story-status");
  if (status) status.textContent = "";
  asked.setAttribute("data-copied", "");
  // What is said twice must change between, or it is heard once.
  setTimeout(() => status && (status.textContent = asked.getAttribute("data-done")), 50);
  setTimeout(() => asked.removeAttribute("data-copied"), 2_000);
  return true;
}

// On paper every table is open. Where the style sheet can't open them, they are opened, and closed afterwards.
const opened = [];

function openTables() {
  // A frame keeps its height on paper.
  if (CSS.supports("selector(::details-content)") || document.querySelector(".data-story-framed")) return;
  for (const details of document.querySelectorAll(".data-story-data:not([open])")) {
    details.open = true;
    opened.push(details);
  }
}

function closeTables() {
  for (const details of opened.splice(0)) details.open = false;
}
