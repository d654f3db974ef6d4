"use strict";
// What is seen: the list of documents, the pages of the chosen one, drawn only when they come near the screen.
const at = id => document.getElementById(id);
const make = (tag, text, set) => Object.assign(document.createElement(tag), text === undefined ? {} : {textContent: text}, set);
const get = async path => {
  const r = await fetch(path);
  if (!r.ok) throw new Error(await r.text());
  return r;
};
let list = null, chosen = "", zoom = 1, shown = 0, fitted = false;

const near = new IntersectionObserver(entries => entries.forEach(e => e.isIntersecting ? draw(e.target) : clear(e.target)), {root: null, rootMargin: "150% 0px"});

// draw fetches a page as SVG; what stood there is seen until it has come.
async function draw(paper) {
  if (paper.drawn === list.luc) return;
  paper.drawn = list.luc;
  const moment = list.luc;
  try {
    const text = await (await get(`to/${moment}/${encodeURIComponent(chosen)}/${paper.number}`)).text();
    if (paper.drawn !== moment) return;
    const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    const old = paper.querySelector("svg");
    old ? old.replaceWith(svg) : paper.prepend(svg);
    if (!paper.querySelector(".doan")) paper.append(...paper.page.doan.map((b, k) => blockOf(b, k === 0)));
  } catch { paper.drawn = ""; }
}

function clear(paper) {
  if (printing || paper.contains(document.activeElement)) return;
  paper.drawn = "";
  paper.replaceChildren();
}

// name says where a paragraph was written.
function name(block, button) {
  document.querySelectorAll(".doan[aria-pressed=true]").forEach(b => b.setAttribute("aria-pressed", "false"));
  button.setAttribute("aria-pressed", "true");
  const p = at("nguon");
  p.replaceChildren();
  if (!block.nguon) {
    p.append("Đoạn này do mẫu lời văn viết ra từ các giá trị của hồ sơ, không nằm ở một dòng riêng.");
    return;
  }
  p.append(make("b", block.nguon), " ");
  const copy = make("button", "Chép", {type: "button"});
  copy.setAttribute("aria-label", "Chép chỗ " + block.nguon);
  copy.onclick = () => navigator.clipboard?.writeText(block.nguon).then(() => copy.textContent = "Đã chép");
  p.append(copy);
}

function blockOf(block, first) {
  const b = make("button", undefined, {type: "button", className: block.moi ? "doan moi" : "doan", tabIndex: first ? 0 : -1});
  b.style.cssText = `left:calc(${block.x}pt*var(--co));top:calc(${block.y}pt*var(--co));width:calc(${block.rong}pt*var(--co));height:calc(${block.cao}pt*var(--co))`;
  b.setAttribute("aria-pressed", "false");
  b.setAttribute("aria-label", (block.moi ? "Mới sửa: " : "") + block.chu + (block.nguon ? ", ở " + block.nguon : ""));
  b.title = block.nguon;
  b.onclick = () => name(block, b);
  return b;
}

// Up and down go through the paragraphs of a page, of which one is in the order of Tab.
function walk(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const all = [...event.currentTarget.querySelectorAll(".doan")];
  const next = step && all[all.indexOf(document.activeElement) + step];
  if (!next) return;
  all.forEach(b => b.tabIndex = b === next ? 0 : -1);
  next.focus();
  event.preventDefault();
}

function paperOf(page, i, count) {
  const paper = make("section", undefined, {className: page.rong > page.cao ? "giay ngang" : "giay", number: i + 1, page});
  paper.setAttribute("aria-label", `Trang ${i + 1} trên ${count}`);
  paper.style.setProperty("--rong", page.rong);
  paper.style.setProperty("--cao", page.cao);
  paper.onkeydown = walk;
  return paper;
}

async function pages() {
  const mine = ++shown, main = at("giay");
  if (!chosen) { main.replaceChildren(); return; }
  const got = await (await get(`van-ban/${list.luc}/${encodeURIComponent(chosen)}`)).json();
  if (mine !== shown) return;
  if (got.loi) { main.replaceChildren(make("p", got.loi, {className: "loi"})); return; }
  const before = [...main.querySelectorAll(".giay")], top = main.scrollTop;
  near.disconnect();
  const papers = got.trang.map((p, i) => paperOf(p, i, got.trang.length));
  papers.forEach((p, i) => { const svg = main.kept === chosen && before[i]?.querySelector("svg"); if (svg) p.prepend(svg); });
  main.replaceChildren(...papers);
  main.scrollTop = main.kept === chosen ? top : 0;
  main.kept = chosen;
  if (!fitted) fit();
  papers.forEach(p => near.observe(p));
  const news = got.trang.reduce((n, p) => n + p.doan.filter(b => b.moi).length, 0);
  at("trang-thai").textContent = `${got.trang.length} trang` + (news ? `, ${news} đoạn mới sửa (vạch cam)` : "");
}

// Files may have been made since the list came.
async function again() {
  const got = await (await get("muc")).json();
  if (got.luc === list.luc) { list = got; files(); }
}

function files() {
  const of = list["van-ban"].find(d => d.khoa === chosen)?.tep ?? [];
  at("tep").replaceChildren(...(of.length ? of.map(f => {
    const li = make("li");
    li.append(make("a", f, {href: "tep/" + encodeURIComponent(f), target: "_blank"}));
    return li;
  }) : [make("li", "Chưa có tệp nào: chạy lệnh tao.")]));
}

function documents() {
  const box = at("danh-sach");
  box.replaceChildren();
  let group = "";
  for (const d of list["van-ban"]) {
    if (d.nhom !== group) box.append(make("h3", group = d.nhom));
    const b = make("button", d.ten, {type: "button", title: d.ten});
    b.setAttribute("aria-current", String(d.khoa === chosen));
    b.onclick = () => { chosen = d.khoa; choose(); };
    box.append(b);
  }
  files();
}

function problems() {
  at("so-loi").textContent = list["van-de"].length ? `(${list["van-de"].length})` : "";
  at("van-de").replaceChildren(...(list["van-de"].length ? list["van-de"].map(p => {
    const li = make("li", undefined, {className: p.nang ? "nang" : ""});
    if (p.cho) li.append(make("b", p.cho));
    li.append(make("span", p.loi));
    if (p["goi-y"]) li.append(make("div", "Gợi ý: " + p["goi-y"], {className: "goi-y"}));
    return li;
  }) : [make("li", "Không có.")]));
}

// What else is to be known: lists and drawings under titles.
async function lists() {
  const all = await (await get("viec/" + list.luc)).json();
  at("viec").replaceChildren(...all.flatMap(l => {
    const ul = make("ul");
    ul.append(...l.muc.map(text => make("li", text)));
    const drawing = l.ve ? [new DOMParser().parseFromString(l.ve, "image/svg+xml").documentElement] : [];
    return [make("h2", l.ten), ...drawing, ul];
  }));
}

function choose() {
  location.hash = encodeURIComponent(chosen);
  documents();
  return pages().catch(() => {}); // what was asked for is seen no more: the next event brings what is
}

async function refresh() {
  list = await (await get("muc")).json();
  document.title = at("ten").textContent = list.ten;
  const names = list["van-ban"].map(d => d.khoa);
  if (!names.includes(chosen)) chosen = names.find(n => n === decodeURIComponent(location.hash.slice(1))) ?? names[0] ?? "";
  problems();
  await choose();
  await lists().catch(() => {}); // as of pages
}

function scale(to) {
  zoom = Math.min(4, Math.max(.3, to));
  document.documentElement.style.setProperty("--co", zoom);
  at("co").textContent = Math.round(zoom * 100) + "%";
}

function fit() {
  const paper = document.querySelector(".giay"), main = at("giay");
  if (!paper) return;
  const whole = (main.clientWidth - 32) / (parseFloat(paper.style.getPropertyValue("--rong")) * 96 / 72);
  scale(fitted ? whole : Math.min(1, whole)); // at first no larger than on paper
  fitted = true;
}

let printing = false;
async function print() {
  printing = true;
  await Promise.all([...document.querySelectorAll(".giay")].map(draw));
  await document.fonts.ready;
  window.print();
  printing = false;
}

document.querySelector("nav").addEventListener("mouseenter", again);
at("nho").onclick = () => scale(zoom - .1);
at("to").onclick = () => scale(zoom + .1);
at("vua").onclick = fit;
at("in").onclick = print;
document.addEventListener("keydown", e => {
  if ((e.ctrlKey || e.metaKey) && e.key === "p") { e.preventDefault(); print(); }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "+" || e.key === "=") scale(zoom + .1);
  if (e.key === "-") scale(zoom - .1);
});

const events = new EventSource("su-kien");
events.onmessage = () => refresh();
events.onerror = () => { at("trang-thai").textContent = "Lệnh xem đã dừng: trang này không còn theo kịp hồ sơ."; };
