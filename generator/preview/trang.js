// What is seen of one view: the list of documents, the pages of the chosen one, drawn only when they come near the screen, boards, and two versions side by side.
import {at, make, named, get, svgOf, listOf, actionsOf, follow} from "./chung.js";

let list = null, chosen = "", zoom = 1, shown = 0, fitted = false, printing = false;
const boardMark = "bang:", compareMark = "so-sanh:";

const near = new IntersectionObserver(entries => entries.forEach(e => e.isIntersecting ? draw(e.target) : clear(e.target)), {root: null, rootMargin: "150% 0px"});

// draw fetches a page as SVG; what stood there is seen until it has come.
async function draw(paper) {
  if (paper.drawn === list.luc) return;
  const moment = paper.drawn = list.luc;
  try {
    const text = await (await get(paper.from(moment))).text();
    if (paper.drawn !== moment) return;
    const svg = svgOf(text), old = paper.querySelector("svg");
    old ? old.replaceWith(svg) : paper.prepend(svg);
    if (!paper.querySelector(".doan")) paper.append(...overlays(paper.page));
  } catch { paper.drawn = ""; }
}

function clear(paper) {
  if (printing || paper.contains(document.activeElement)) return;
  paper.drawn = "";
  paper.replaceChildren();
}

// overlays are what can be pressed on a page: its paragraphs, its figures, and what leads to another place.
function overlays(page) {
  const links = page["lien-ket"].map(l => {
    const a = placed(make("a", undefined, {href: "#", className: "toi", title: l.chu}), l);
    a.onclick = event => { event.preventDefault(); goTo(l); };
    return named(a, l.chu);
  });
  const words = (page.tu ?? []).map(w => placed(make("span", undefined, {className: "tu"}), w));
  return [...words, ...page.doan.map((b, k) => blockOf(b, k === 0)), ...page.so.map((m, k) => figureOf(m, k === 0)), ...links];
}

function placed(element, b) {
  element.style.cssText = `left:calc(${b.x}pt*var(--co));top:calc(${b.y}pt*var(--co));width:calc(${b.rong}pt*var(--co));height:calc(${b.cao}pt*var(--co))`;
  return element;
}

// goTo shows a place of the document.
function goTo(l) {
  const paper = document.querySelectorAll(".giay")[l.trang - 1];
  if (!paper) return;
  const main = at("giay"), over = 40, down = l.tren * zoom * 96 / 72 - over;
  if (main.scrollHeight > main.clientHeight) main.scrollTo({top: paper.offsetTop - main.offsetTop + down});
  else window.scrollTo({top: paper.offsetTop + down});
  paper.tabIndex = -1;
  paper.focus({preventScroll: true});
}

const release = () => document.querySelectorAll("[aria-pressed=true]").forEach(b => b.setAttribute("aria-pressed", "false"));

// name says where a paragraph was written.
function name(block, button) {
  release();
  button.setAttribute("aria-pressed", "true");
  const p = at("nguon");
  p.replaceChildren();
  if (!block.nguon) {
    p.append("Đoạn này do mẫu lời văn viết ra từ các giá trị của hồ sơ, không nằm ở một dòng riêng.");
    return;
  }
  p.append(make("b", block.nguon), " ");
  const copy = named(make("button", "Chép", {type: "button"}), "Chép chỗ " + block.nguon);
  copy.onclick = () => navigator.clipboard?.writeText(block.nguon).then(() => copy.textContent = "Đã chép");
  p.append(copy);
}

function blockOf(block, first) {
  const b = placed(make("button", undefined, {type: "button", className: block.moi ? "doan moi" : "doan", tabIndex: first ? 0 : -1}), block);
  b.setAttribute("aria-pressed", "false");
  named(b, (block.moi ? (chosen.startsWith(compareMark) ? "Khác: " : "Mới sửa: ") : "") + block.chu + (block.nguon ? ", ở " + block.nguon : ""));
  b.title = block.nguon;
  b.onclick = () => name(block, b);
  return b;
}

// figureOf marks a figure, which tells what it was computed from when it is pressed.
function figureOf(mark, first) {
  const b = placed(make("button", undefined, {type: "button", className: "so", title: "Tính từ đâu?", tabIndex: first ? 0 : -1}), mark);
  b.setAttribute("aria-pressed", "false");
  named(b, `Số liệu ${mark.chu}: tính từ đâu?`);
  b.onclick = async () => {
    release();
    b.setAttribute("aria-pressed", "true");
    const box = at("giai-trinh");
    try {
      const l = await (await get(`giai-trinh/${list.luc}/${encodeURIComponent(chosen)}/${encodeURIComponent(mark.khoa)}`)).json();
      box.replaceChildren(make("h2", "Số liệu"), listOf(l, 3));
    } catch { box.replaceChildren(make("p", "Không còn số liệu này trong hồ sơ.")); }
    box.scrollIntoView({block: "nearest"});
  };
  return b;
}

// Up and down go through the paragraphs of a page, left and right through its figures; one of each is in the order of Tab.
function walk(event) {
  const [kind, step] = {ArrowDown: [".doan", 1], ArrowUp: [".doan", -1], ArrowRight: [".so", 1], ArrowLeft: [".so", -1]}[event.key] ?? [];
  if (!kind) return;
  const all = [...event.currentTarget.querySelectorAll(kind)], now = all.indexOf(document.activeElement);
  const next = now < 0 ? all[0] : all[now + step];
  if (!next) return;
  all.forEach(b => b.tabIndex = b === next ? 0 : -1);
  next.focus();
  event.preventDefault();
}

function paperOf(page, i, label, from) {
  const paper = named(make("section", undefined, {className: page.rong > page.cao ? "giay ngang" : "giay", page, from}), label);
  paper.style.setProperty("--rong", page.rong);
  paper.style.setProperty("--cao", page.cao);
  paper.onkeydown = walk;
  return paper;
}

// put sets something new into the place of the pages, as it was scrolled where the same is seen again.
function put(...parts) {
  const main = at("giay"), top = main.scrollTop;
  main.replaceChildren(...parts);
  main.scrollTop = main.kept === chosen ? top : 0;
  main.kept = chosen;
}

async function pages() {
  const mine = ++shown, main = at("giay");
  near.disconnect();
  main.className = chosen.startsWith(boardMark) ? "bang" : chosen.startsWith(compareMark) ? "hai-ban" : "";
  if (!chosen) { main.replaceChildren(); return; }
  if (main.className === "bang") return board(mine);
  if (main.className === "hai-ban") return compare(mine);
  const got = await (await get(`van-ban/${list.luc}/${encodeURIComponent(chosen)}`)).json();
  if (mine !== shown) return;
  if (got.loi) { main.replaceChildren(make("p", got.loi, {className: "loi"})); return; }
  const before = main.kept === chosen ? [...main.querySelectorAll(".giay")] : [], doc = chosen;
  const papers = got.trang.map((p, i) => paperOf(p, i, `Trang ${i + 1} trên ${got.trang.length}`, moment => `to/${moment}/${encodeURIComponent(doc)}/${i + 1}`));
  papers.forEach((p, i) => { const svg = before[i]?.querySelector("svg"); if (svg) p.prepend(svg); });
  put(...papers);
  if (!fitted) fit();
  papers.forEach(p => near.observe(p));
  const news = got.trang.reduce((n, p) => n + p.doan.filter(b => b.moi).length, 0), figures = got.trang.reduce((n, p) => n + p.so.length, 0);
  at("trang-thai").textContent = `${got.trang.length} trang` + (news ? `, ${news} đoạn mới sửa (vạch cam)` : "") + (figures ? `, ${figures} số liệu (nhấn để biết tính từ đâu)` : "");
}

async function board(mine) {
  const all = await (await get(`bang/${list.luc}/${encodeURIComponent(chosen.slice(boardMark.length))}`)).json();
  if (mine !== shown) return;
  const box = make("article");
  box.append(...all.map(l => listOf(l)));
  put(box);
  at("trang-thai").textContent = "";
}

// compare shows a document of two versions side by side, what differs marked in both, and beside them what changed.
async function compare(mine) {
  const [old, new_, asked] = chosen.slice(compareMark.length).split(":").map(decodeURIComponent);
  const path = `ban/${list.luc}/${encodeURIComponent(old)}/${encodeURIComponent(new_)}`;
  const got = await (await get(path)).json();
  if (mine !== shown) return;
  if (got.loi) { put(make("p", got.loi, {className: "loi"})); return; }
  const all = got["van-ban"], name = (all.find(d => d.khoa === asked) ?? all.find(d => d.khac) ?? all[0])?.khoa ?? "";
  const bar = named(make("div", undefined, {className: "chon-van-ban"}), "Văn bản để so sánh");
  bar.setAttribute("role", "toolbar");
  bar.append(...got["van-ban"].map(d => {
    const b = make("button", (d.khac ? "● " : "") + d.ten, {type: "button", title: d.ten + (d.khac ? " (có thay đổi)" : ""), onclick: () => go(compareMark + [old, new_, d.khoa].map(encodeURIComponent).join(":"))});
    b.setAttribute("aria-pressed", String(d.khoa === name));
    if (d.khac) named(b, d.ten + ", có thay đổi");
    return b;
  }));
  const two = await (await get(`${path}/${encodeURIComponent(name)}`)).json();
  if (mine !== shown) return;
  if (two.cu.loi) { put(bar, make("p", two.cu.loi, {className: "loi"})); return; }
  const title = version => list.ban.find(b => b.khoa === version)?.ten ?? version;
  const columns = [["cu", old, "Bản cũ"], ["moi", new_, "Bản mới"]].map(([key, version, what]) => {
    const column = named(make("section", undefined, {className: "cot ban-" + key}), `${what}: ${title(version)}`), count = two[key].trang.length;
    column.append(make("h2", title(version)));
    if (!count) column.append(make("p", "Bản này không có văn bản ấy.", {className: "loi"}));
    column.append(...two[key].trang.map((p, i) => paperOf(p, i, `${what}, trang ${i + 1} trên ${count}`,
      moment => `to-cua/${moment}/${encodeURIComponent(version)}/${encodeURIComponent(name)}/${i + 1}`)));
    return column;
  });
  const box = make("div", undefined, {className: "hai"});
  box.append(...columns);
  put(bar, box);
  fit();
  document.querySelectorAll(".giay").forEach(p => near.observe(p));
  const marked = key => two[key].trang.reduce((n, p) => n + p.doan.filter(b => b.moi).length, 0);
  at("trang-thai").textContent = `Khác nhau: ${marked("cu")} đoạn của bản cũ (đỏ), ${marked("moi")} đoạn của bản mới (xanh)`;
  at("giai-trinh").replaceChildren(make("h2", "Thay đổi"), ...(got.muc.length ? got.muc.map(l => listOf(l, 3)) : [make("p", "Hai bản không khác nhau.")]));
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
  }) : [make("li", chosen.includes(":") ? "Chọn một văn bản để mở tệp của nó." : "Chưa có tệp nào: nhấn Tạo văn bản.")]));
}

function go(key) {
  chosen = key;
  return choose();
}

function buttonOf(key, title) {
  const b = make("button", undefined, {type: "button", title, onclick: () => go(key)});
  b.append(make("span", title));
  b.setAttribute("aria-current", String(key === chosen));
  return b;
}

function documents() {
  const box = at("danh-sach"), focused = box.contains(document.activeElement) && document.activeElement.title;
  box.replaceChildren();
  let group = "";
  for (const d of list["van-ban"]) {
    if (d.nhom !== group) box.append(make("h3", group = d.nhom));
    box.append(buttonOf(d.khoa, d.ten));
  }
  at("bang").replaceChildren(...(list.bang.length ? [make("h2", "Nhìn chung"), ...list.bang.map(b => buttonOf(boardMark + b.khoa, b.ten))] : []));
  if (focused) [...box.querySelectorAll("button")].find(b => b.title === focused)?.focus();
  versions();
  files();
}

// versions lets two of them be chosen.
function versions() {
  const box = at("hai-ban");
  if (list.ban.length < 2) { box.replaceChildren(); return; }
  const [old, new_] = chosen.startsWith(compareMark) ? chosen.slice(compareMark.length).split(":").map(decodeURIComponent) : [list.ban.at(-2).khoa, list.ban.at(-1).khoa];
  const select = (label, value) => {
    const s = make("select"), l = make("label", label + " ");
    s.append(...list.ban.map(b => make("option", b.ten, {value: b.khoa})));
    s.value = value;
    l.append(s);
    return [l, s];
  };
  const [a, from] = select("Bản cũ", old), [b, to] = select("Bản mới", new_);
  const button = make("button", "So sánh", {type: "button", onclick: () => go(compareMark + [from.value, to.value, ""].map(encodeURIComponent).join(":"))});
  button.setAttribute("aria-current", String(chosen.startsWith(compareMark)));
  box.replaceChildren(make("h2", "So sánh hai bản"), a, b, button);
}

function problems() {
  at("so-loi").textContent = list["van-de"].length ? `(${list["van-de"].length})` : "";
  at("van-de").replaceChildren(...(list["van-de"].length ? list["van-de"].map(p => {
    const li = make("li", undefined, {className: p.nang ? "nang" : ""});
    if (p.cho) li.append(make("b", p.cho));
    li.append(make("span", p.loi));
    if (p["goi-y"]) li.append(make("div", "Gợi ý: " + p["goi-y"], {className: "goi-y"}));
    return li;
  }) : [make("li", "Không có lỗi nào cản việc tạo. Còn gì trước khi ký thì nút Kiểm tra cho biết.")]));
}

// What else is to be known: lists and drawings under titles.
async function lists() {
  const all = await (await get("viec/" + list.luc)).json();
  at("viec").replaceChildren(...all.map(l => listOf(l)));
}

function choose() {
  location.hash = encodeURIComponent(chosen);
  at("giai-trinh").replaceChildren();
  documents();
  return pages().catch(() => {}); // what was asked for is seen no more: the next event brings what is
}

// known says whether something to be seen has a name.
function known(key) {
  if (key.startsWith(boardMark)) return list.bang.some(b => boardMark + b.khoa === key);
  if (key.startsWith(compareMark)) return list.ban.length > 1;
  return list["van-ban"].some(d => d.khoa === key);
}

async function refresh() {
  list = await (await get("muc")).json();
  document.title = at("ten").textContent = list.ten;
  const asked = decodeURIComponent(location.hash.slice(1));
  if (!chosen || !known(chosen)) chosen = known(asked) ? asked : list["van-ban"][0]?.khoa ?? "";
  if (!at("lenh").contains(document.activeElement)) at("lenh").replaceChildren(...actionsOf(list.lam, "lam/", again));
  problems();
  await choose();
  await lists().catch(() => {}); // as of pages
}

function scale(to) {
  zoom = Math.min(4, Math.max(.2, to));
  document.documentElement.style.setProperty("--co", zoom);
  at("co").textContent = Math.round(zoom * 100) + "%";
}

function fit() {
  const paper = document.querySelector(".giay"), main = at("giay");
  if (!paper) return;
  const room = (paper.closest(".cot") ?? main).clientWidth - (paper.closest(".cot") ? 8 : 32);
  const whole = room / (parseFloat(paper.style.getPropertyValue("--rong")) * 96 / 72);
  scale(fitted ? whole : Math.min(1, whole)); // at first no larger than on paper
  fitted = true;
}

async function print() {
  printing = true;
  await Promise.all([...document.querySelectorAll(".giay")].map(draw));
  await document.fonts.ready;
  window.print();
  printing = false;
}

document.querySelector("nav").addEventListener("mouseenter", () => list && again());
at("nho").onclick = () => scale(zoom - .1);
at("to").onclick = () => scale(zoom + .1);
at("vua").onclick = fit;
at("in").onclick = print;
if (/\/ho-so\/[^/]+\/$/.test(location.pathname)) at("ve").hidden = false;
document.addEventListener("keydown", e => {
  if ((e.ctrlKey || e.metaKey) && e.key === "p") { e.preventDefault(); print(); }
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("select,dialog")) return;
  if (e.key === "+" || e.key === "=") scale(zoom + .1);
  if (e.key === "-") scale(zoom - .1);
});

follow(refresh, () => { at("trang-thai").textContent = "Lệnh xem đã dừng: trang này không còn theo kịp hồ sơ."; });
