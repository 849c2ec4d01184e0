// The article's page: points at a statement in the text and shows its card. Without this file the page can be read all
// the same: the numbers in the text lead to the list, and each entry of the list opens.
"use strict";

(() => {
  const text = document.querySelector(".text");
  const panel = document.getElementById("panel");
  const chosen = document.getElementById("chosen");
  const form = document.getElementById("filter");
  const cards = [...document.querySelectorAll(".statements .card")];
  const DELAY = 90; // milliseconds that the pointer rests before its card is shown
  let pinned = null; // what a click or a key chose: {statement: 3}, {date: 2} or null
  let timer = 0;

  // Beside the text there is room for a card that changes with the pointer; over it, it comes by a click or a key.
  const wide = () => matchMedia("(min-width: 60rem) and (hover: hover)").matches;
  const numbers = (words) => (words ? words.split(" ").map(Number) : []);
  const roles = (piece) => [...numbers(piece.dataset.source), ...numbers(piece.dataset.cue)];
  const visible = (i) => !cards[i].hidden;

  // Which statement a place in the text is about: the one whose source or cue it is, else the innermost content.
  function at(element) {
    const marker = element.closest("[data-i]");
    if (marker) return Number(marker.dataset.i);
    const piece = element.closest(".p");
    if (!piece) return null;
    const found = [...numbers(piece.dataset.s), ...roles(piece)].filter(visible);
    return found.length ? found[found.length - 1] : null;
  }

  function light(i) {
    for (const piece of text.querySelectorAll(".p")) {
      piece.classList.toggle("on", numbers(piece.dataset.s).includes(i));
      piece.classList.toggle("whose", roles(piece).includes(i));
    }
    for (const marker of text.querySelectorAll(".n")) marker.classList.toggle("on", Number(marker.dataset.i) === i);
    cards.forEach((card, j) => card.classList.toggle("on", j === i));
  }

  function showStatement(i) {
    const copy = cards[i].querySelector("details").cloneNode(true);
    const title = document.createElement("h2");
    title.append(copy.querySelector(".n"), " ", copy.querySelector(".voice"));
    chosen.replaceChildren(title, copy.querySelector("dl"));
    panel.className = `panel ${cards[i].className.match(/g-\w+/)[0]}`;
  }

  function showDate(i) {
    const cells = document.getElementById(`date-${i + 1}`).cells;
    const title = document.createElement("h2");
    title.append(...cells[0].cloneNode(true).childNodes);
    const lines = [cells[1], cells[2]].map((cell) => {
      const line = document.createElement("p");
      line.append(...cell.cloneNode(true).childNodes);
      return line;
    });
    chosen.replaceChildren(title, ...lines);
    panel.className = "panel";
  }

  function show(what) {
    light(what?.statement ?? null);
    panel.hidden = what === null;
    if (what === null) return;
    if ("statement" in what) showStatement(what.statement);
    else showDate(what.date);
    panel.scrollTop = 0;
  }

  function pin(what, place) {
    clearTimeout(timer);
    pinned = what;
    show(what);
    const id = place || (what && "statement" in what ? marker(what.statement).id : "");
    history.replaceState(null, "", id ? `#${id}` : location.pathname + location.search);
    if (what && "statement" in what) reveal(what.statement);
  }

  const marker = (i) => text.querySelector(`.n[data-i="${i}"]`);

  // Where list and text stand side by side, brings the entry into view in the list, and the text stays where it is;
  // where the card lies over the text, moves the text out from under it.
  function reveal(i) {
    const list = document.getElementById("statements");
    const top = (element) => element.getBoundingClientRect().top;
    if (list.scrollHeight > list.clientHeight) list.scrollTop += top(cards[i]) - top(list) - list.clientHeight / 3;
    else if (top(marker(i)) > top(panel) - 80) scrollBy(0, top(marker(i)) - top(panel) / 2);
  }

  function rest(what) {
    clearTimeout(timer);
    timer = setTimeout(() => show(what), DELAY);
  }

  text.addEventListener("mouseover", (event) => {
    if (!wide()) return;
    const i = at(event.target);
    if (i !== null) rest({ statement: i });
    else clearTimeout(timer);
  });
  text.addEventListener("mouseleave", () => wide() && rest(pinned));

  // The other way round: an entry of the list lights up its place in the text.
  document.getElementById("statements").addEventListener("mouseover", (event) => {
    const card = event.target.closest(".card");
    if (card) light(cards.indexOf(card));
  });
  document.getElementById("statements").addEventListener("mouseleave", () => light(pinned?.statement ?? null));

  document.addEventListener("focusin", (event) => {
    const link = event.target.closest(".text .n, .text .date");
    // A click has its own way; here, a card that opened at the press of the button could cover what is pressed.
    if (!link || !link.matches(":focus-visible")) return;
    show(link.dataset.i ? { statement: Number(link.dataset.i) } : { date: Number(link.dataset.date) });
  });

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined; // a new tab, or a selection
    if (event.target.closest(".close")) return pin(null);
    const date = event.target.closest(".text a.date");
    const number = event.target.closest("a.n");
    if (date || number || event.target.closest(".text")) {
      if (String(getSelection()) && !number) return undefined;
      const i = at(event.target);
      if (date) pin({ date: Number(date.dataset.date) });
      else if (i !== null) pin({ statement: i });
      else pin(null);
      if (date || number) event.preventDefault();
      if (number && !number.closest(".text")) find(i);
    }
    return undefined;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") pin(null);
  });

  function find(i) {
    const place = marker(i);
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
  }

  // The filter, at once and without leaving the page.
  function filter() {
    const { kind, speaker } = Object.fromEntries(new FormData(form));
    for (const card of cards) {
      card.hidden = Boolean((kind && card.dataset.kind !== kind) || (speaker && card.dataset.speaker !== speaker));
    }
    for (const piece of text.querySelectorAll(".p")) restyle(piece);
    cards.forEach((_, i) => marker(i).classList.toggle("off", !visible(i)));
    const shown = cards.filter((card) => !card.hidden).length;
    document.getElementById("count").textContent = `${shown} of ${cards.length} marked`;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : ""));
    pinned = null;
    show(null);
  }

  // As the server draws it: the colour of the innermost statement that is marked, and how deep it lies.
  function restyle(piece) {
    const lit = numbers(piece.dataset.s).filter(visible);
    for (const role of ["source", "cue"]) {
      piece.classList.toggle(role, numbers(piece.dataset[role]).some(visible));
    }
    piece.className = piece.className.replace(/ ?\b(said|d\d|g-\w+)\b/g, "");
    if (!lit.length) return;
    const group = cards[lit[lit.length - 1]].className.match(/g-\w+/)[0];
    piece.classList.add("said", `d${Math.min(lit.length, 3)}`, group);
  }

  function open() {
    const id = location.hash.slice(1).replace("%3A", ":");
    const place = id && document.getElementById(id);
    if (!place || !place.matches(".text .n")) return;
    place.scrollIntoView({ block: "center" });
    pin({ statement: Number(place.dataset.i) }, id);
  }

  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  form.querySelector("button").hidden = true;
  window.addEventListener("hashchange", open);
  open();
})();
