// Citations open their passage beside the text. Every link works without this: it leads to the passage in its article.

const beside = document.getElementById("beside");
const words = document.getElementById("beside-words");
const close = beside?.querySelector(".close");
const MARGIN_PX = 24;
let opener = null;

function passageAddress(link) {
  const address = new URL(link.href);
  address.pathname += "/passage";
  address.hash = "";
  return address;
}

async function open(link) {
  let answer;
  try {
    answer = await fetch(passageAddress(link), { headers: { Accept: "text/html" } });
  } catch {
    answer = null;
  }
  if (!answer?.ok) {
    location.assign(link.href); // what cannot be shown here is shown there
    return;
  }
  const passage = new DOMParser().parseFromString(await answer.text(), "text/html");
  words.replaceChildren(...passage.body.childNodes);
  opener?.removeAttribute("aria-current");
  opener = link;
  link.setAttribute("aria-current", "true");
  beside.classList.add("open");
  close.hidden = false;
  beside.scrollTop = 0;
  // On a small screen it lies over the foot of the page: what was chosen stays in sight.
  const hidden = link.getBoundingClientRect().bottom + MARGIN_PX - beside.getBoundingClientRect().top;
  if (getComputedStyle(beside).position === "fixed" && hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

function shut() {
  beside.classList.remove("open");
  close.hidden = true;
  words.replaceChildren();
  opener?.removeAttribute("aria-current");
  opener?.focus();
  opener = null;
}

if (beside) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.cite");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opener) shut();
  });
  close.addEventListener("click", shut);
}
