// The frame around the pages that `serve` shows. They stand in it as they will be published, with a policy that
// forbids every script; this one, outside, asks for news, shows a page again after a change, and tells of faults.

const frame = document.querySelector("iframe");
const fault = document.querySelector("#usterka");
let version = document.body.dataset.wersja;

/** The address bar and the title follow the page within; a page of another site opens in a window of its own. */
function follow() {
  let page;
  try {
    page = frame.contentDocument;
    history.replaceState(null, "", frame.contentWindow.location.href);
  } catch {
    return; // not ours to look into
  }
  document.title = page.title || document.title;
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && /^https?:$/.test(link.protocol) && link.origin !== location.origin) {
      event.preventDefault();
      open(link.href, "_blank", "noopener");
    }
  });
}

/** Show the page anew. While it has not come yet, the frame is empty, and a reload would leave it so. */
function show() {
  const { location: within } = frame.contentWindow;
  if (within.href === "about:blank") within.replace(location.href);
  else within.reload();
}

/** Once the window can be seen; a hidden one holds no connection. */
async function seen() {
  while (document.hidden) await new Promise((done) => addEventListener("visibilitychange", done, { once: true }));
}

async function watch() {
  for (;;) {
    await seen();
    try {
      const news = await (await fetch(`/.podglad/stan/${version}`)).json();
      if (news.wersja === version) continue;
      version = news.wersja;
      fault.textContent = news.usterka;
      if (!news.usterka) show();
    } catch {
      await new Promise((done) => setTimeout(done, 2000)); // `serve` has ended, or begins again
    }
  }
}

frame.addEventListener("load", follow);
// On paper the whole page counts, not what the window shows of it.
addEventListener("beforeprint", () => (frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight}px`));
addEventListener("afterprint", () => (frame.style.height = ""));
show(); // not by "src": browsers refuse a frame under the address of the page around it
watch();
