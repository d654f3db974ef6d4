// What all pages share: making elements, asking the server, lists and charts under titles, and the buttons that run commands.
export const at = id => document.getElementById(id);
export const make = (tag, text, set) => Object.assign(document.createElement(tag), text === undefined ? {} : {textContent: text}, set);
export const named = (element, label) => { element.setAttribute("aria-label", label); return element; };
export const get = async path => {
  const r = await fetch(path);
  if (!r.ok) throw new Error(await r.text());
  return r;
};
export const svgOf = text => new DOMParser().parseFromString(text, "image/svg+xml").documentElement;

// dark says whether letters on a colour are read better in white (WCAG 2.2, relative luminance).
const dark = rgb => {
  const light = [1, 3, 5].map(k => parseInt(rgb.slice(k, k + 2), 16) / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
  return light.reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0) < .179;
};

function barOf(row, legend, most) {
  const total = row.so.reduce((a, b) => a + b, 0), bar = make("div", undefined, {className: "thanh"});
  row.so.forEach((n, i) => {
    if (!n) return;
    const part = make("span", String(n), {title: `${legend[i].ten}: ${n}`});
    part.style.cssText = `width:${100 * n / most}%;background:${legend[i].mau};color:${dark(legend[i].mau) ? "#fff" : "#000"}`;
    bar.append(part);
  });
  bar.setAttribute("role", "img");
  named(bar, `${row.ten}: ` + (row.so.map((n, i) => n ? `${n} ${legend[i].ten}` : "").filter(Boolean).join(", ") || "không có") + `; tất cả ${total}`);
  const line = make("div", undefined, {className: "hang"});
  line.append(make("span", row.ten, {className: "ten"}), bar, make("span", String(total), {className: "tong"}));
  return line;
}

// barsOf draws a chart of bars whose parts are as long as their values.
function barsOf(bars, level) {
  const box = make("div", undefined, {className: "bieu-do"}), legend = make("ul", undefined, {className: "chu-giai"});
  const used = bars["chu-giai"].map((c, i) => bars.hang.some(r => r.so[i]));
  bars["chu-giai"].forEach((c, i) => {
    if (!used[i]) return;
    const li = make("li", c.ten), swatch = make("span");
    swatch.style.background = c.mau;
    li.prepend(swatch);
    legend.append(li);
  });
  box.append(legend);
  const groups = new Map();
  bars.hang.forEach(r => groups.set(r.nhom, [...(groups.get(r.nhom) ?? []), r]));
  const most = Math.max(1, ...bars.hang.map(r => r.so.reduce((a, b) => a + b, 0)));
  for (const [name, rows] of groups) {
    const part = make("div", undefined, {className: "nhom"});
    if (name) part.append(make("h" + (level + 1), name));
    part.append(...rows.map(r => barOf(r, bars["chu-giai"], most)));
    box.append(part);
  }
  return box;
}

function tableOf(t) {
  const role = (element, name) => { element.setAttribute("role", name); return element; }; // a narrow place sets rows as lines, and browsers take them for no table then
  const table = role(make("table"), "table"), head = role(make("tr"), "row");
  table.append(make("caption", t.ten));
  t.dau.forEach(h => head.append(role(make("th", h, {scope: "col"}), "columnheader")));
  const thead = role(make("thead"), "rowgroup"), body = role(make("tbody"), "rowgroup");
  thead.append(head);
  t.hang.forEach(cells => {
    const row = role(make("tr"), "row");
    cells.forEach((c, i) => row.append(i ? role(make("td", c, {className: /^[\d.,]+%?$|^–$/.test(c) ? "so-o" : ""}), "cell") : role(make("th", c, {scope: "row"}), "rowheader")));
    body.append(row);
  });
  table.append(thead, body);
  const box = make("div", undefined, {className: "cuon", tabIndex: 0});
  box.setAttribute("role", "region");
  box.append(table);
  return named(box, t.ten);
}

function changesOf(all) {
  const ol = make("ol", undefined, {className: "thay-doi"});
  for (const c of all) {
    const li = make("li"), p = make("p");
    for (const s of c.chu ?? []) {
      if (s.chu) p.append(s.loai === "bo" ? make("del", s.chu) : s.loai === "them" ? make("ins", s.chu) : s.chu);
    }
    li.append(make("b", c.noi), p);
    ol.append(li);
  }
  return ol;
}

// listOf shows a list with its title as a heading of a level.
export function listOf(l, level = 2) {
  const box = make("section");
  box.append(make("h" + level, l.ten));
  if (l.ve) box.append(svgOf(l.ve));
  if (l.thanh) box.append(barsOf(l.thanh, level));
  if (l["ghi-chu"]) box.append(make("p", l["ghi-chu"], {className: "goi-y"}));
  if (l.bang) box.append(tableOf(l.bang));
  if (l["thay-doi"]) box.append(changesOf(l["thay-doi"]));
  if (l.muc?.length) {
    const ul = make("ul");
    ul.append(...l.muc.map(text => make("li", text)));
    box.append(ul);
  }
  return box;
}

// answered shows what a command said, with the command, so that who pressed the button learns it.
function answered(dialog, title, a) {
  const close = make("button", "Đóng", {type: "button", onclick: () => dialog.close()}), copy = make("button", "Chép lệnh", {type: "button"});
  copy.onclick = () => navigator.clipboard?.writeText(a.lenh).then(() => copy.textContent = "Đã chép");
  const said = make("pre", a.chu || "Lệnh không nói gì thêm.", {tabIndex: 0, className: a.hong ? "hong" : ""});
  named(said, "Lệnh trả lời");
  const line = make("p", "Lệnh đã chạy, gõ được ở cửa sổ lệnh: ");
  line.append(make("code", a.lenh));
  dialog.replaceChildren(make("h2", title + (a.hong ? ": có chỗ phải xem" : ": xong")), line, said, copy, " ", close);
  dialog.setAttribute("aria-labelledby", dialog.querySelector("h2").id = "ket-qua-ten");
  if (!dialog.open) dialog.showModal();
  close.focus();
}

// actionsOf gives the buttons of actions that are asked for below a path; done is called behind each.
export function actionsOf(actions, path, done) {
  return actions.map(a => {
    const box = make("span", undefined, {className: "lenh"}), button = make("button", a.ten, {type: "button", title: a["goi-y"]});
    let select = null;
    if (a.chon.length) {
      select = named(make("select"), "Kỳ của nút " + a.ten);
      select.append(...a.chon.map(c => make("option", c.ten, {value: c.khoa})));
      select.value = a.thuong;
      box.append(select);
    }
    button.onclick = async () => {
      const was = button.textContent;
      button.disabled = true;
      button.textContent = "Đang chạy…";
      try {
        const r = await fetch(path + a.khoa, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({chon: select?.value ?? ""})});
        const answer = r.ok ? await r.json() : {lenh: "", chu: await r.text(), hong: true};
        answered(at("ket-qua"), a.ten, answer);
      } catch {
        answered(at("ket-qua"), a.ten, {lenh: "", chu: "Lệnh xem đã dừng: không chạy được lệnh từ trang này nữa.", hong: true});
      }
      button.disabled = false;
      button.textContent = was;
      done?.();
    };
    box.append(button);
    return box;
  });
}

// follow calls for what is new whenever the server tells of it; stopped is called when the server has ended.
export function follow(refresh, stopped) {
  const events = new EventSource("su-kien");
  events.onmessage = () => refresh();
  events.onerror = stopped;
}
