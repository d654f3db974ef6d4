// What is seen of a folder: its dossiers with how each stands, asked for when it comes near the screen, and what is late and due.
import {at, make, named, get, listOf, actionsOf, follow} from "./chung.js";

let list = null;
const states = new Map(); // by name, as they stood at a moment

const near = new IntersectionObserver(entries => entries.forEach(e => e.isIntersecting && stand(e.target)), {rootMargin: "50% 0px"});

// Few are asked for at a time: each is read and composed.
const waiting = [];
let asking = 0;
function stand(card) {
  near.unobserve(card);
  waiting.push(card);
  next();
}
async function next() {
  const together = 2;
  if (asking >= together || !waiting.length) return;
  asking++;
  const card = waiting.shift(), moment = list.luc;
  try {
    const s = await (await get(`tinh-trang/${moment}/${encodeURIComponent(card.entry.khoa)}`)).json();
    states.set(card.entry.khoa, s);
    if (card.isConnected) fill(card, s);
  } catch { /* what was asked for is seen no more: the next event brings what is */ }
  asking--;
  count();
  next();
}

function fill(card, s) {
  const focused = card.querySelector(".lenhs").contains(document.activeElement);
  if (s.ten) card.querySelector(".ten-day-du").textContent = s.ten;
  card.querySelector(".dau").replaceChildren(...s.dau.map(b => make("li", b.chu, {className: b.loai})));
  card.querySelector(".dong").replaceChildren(...s.dong.map(text => make("li", text)));
  if (!focused) card.querySelector(".lenhs").replaceChildren(...actionsOf(s.lam, `muc-ho-so/${encodeURIComponent(card.entry.khoa)}/lam/`));
  card.removeAttribute("aria-busy");
}

function cardOf(entry) {
  const card = make("article", undefined, {className: "ho-so", entry}), title = make("h2"), where = make("p", entry.cho, {className: "goi-y"});
  title.append(make("a", entry.ten, {href: `ho-so/${encodeURIComponent(entry.khoa)}/`}));
  card.append(title, make("p", "", {className: "ten-day-du"}), make("ul", undefined, {className: "dau"}), make("ul", undefined, {className: "dong"}), ...(entry.cho === entry.ten ? [] : [where]),
    named(make("div", undefined, {className: "lenhs"}), "Chạy lệnh cho " + entry.ten));
  card.querySelector(".lenhs").setAttribute("role", "group");
  card.setAttribute("aria-busy", "true");
  named(card, entry.ten);
  const before = states.get(entry.khoa);
  if (before) fill(card, before);
  return card;
}

// count tells how many there are, and how many of them have something wrong.
function count() {
  const known = list["ho-so"].map(e => states.get(e.khoa)).filter(Boolean), having = kind => known.filter(s => s.dau.some(b => b.loai === kind)).length;
  at("trang-thai").textContent = `${list["ho-so"].length} hồ sơ` + (having("loi") ? `, ${having("loi")} có lỗi` : "") + (having("gap") ? `, ${having("gap")} có việc quá hạn` : "") + (having("chu-y") ? `, ${having("chu-y")} cần xem lại tệp` : "");
}

const plain = s => s.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();

function filter() {
  const asked = plain(at("loc").value);
  document.querySelectorAll("article.ho-so").forEach(c => c.hidden = !plain(c.textContent).includes(asked));
}

async function refresh() {
  list = await (await get("muc")).json();
  document.title = at("ten").textContent = "Hồ sơ trong " + list.ten;
  const focused = document.activeElement?.closest("article.ho-so")?.entry.khoa, tag = document.activeElement?.tagName;
  near.disconnect();
  waiting.length = 0;
  const cards = list["ho-so"].map(cardOf);
  at("ho-so").replaceChildren(...(cards.length ? cards : [empty()]));
  cards.forEach(c => near.observe(c));
  const back = cards.find(c => c.entry.khoa === focused);
  if (back) (back.querySelector(tag === "BUTTON" ? "button" : "a") ?? back.querySelector("a")).focus();
  const many = 6;
  at("loc-nhan").hidden = cards.length < many;
  filter();
  count();
  try {
    const all = await (await get("viec/" + list.luc)).json();
    at("viec").replaceChildren(...(all.length ? all.map(l => listOf(l)) : [make("h2", "Thời hạn"), make("p", "Không có nhiệm vụ nào quá hạn hay đến hạn trong 30 ngày tới.")]));
  } catch { /* as of states */ }
}

function empty() {
  const box = make("article", undefined, {className: "ho-so"}), p = make("p", "Hồ sơ là một thư mục có tệp ho-so.yaml. Tạo một hồ sơ mới ở cửa sổ lệnh: ");
  p.append(make("code", "vanban khoi-tao ke-hoach-2026"), "; trang này tự hiện hồ sơ ấy.");
  box.append(make("h2", "Chưa có hồ sơ nào trong thư mục này"), p);
  return box;
}

at("loc").oninput = filter;
follow(refresh, () => { at("trang-thai").textContent = "Lệnh xem đã dừng: trang này không còn theo kịp các hồ sơ."; });
