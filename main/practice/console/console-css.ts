/** The console's whole style; a page of its own needs no library and no script. */
export const consoleCss = `
:root { color-scheme: light dark; --line: light-dark(#d9dee5, #343b45); --soft: light-dark(#f5f7f9, #1c2127);
  --ink: light-dark(#1b232d, #e6eaef); --dim: light-dark(#5b6776, #9aa6b4); --accent: light-dark(#0b6b53, #4fc3a1);
  --page: light-dark(#fff, #14181d); --warn: light-dark(#9a3412, #fdba74); }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--page); }
header { display: flex; gap: 16px; align-items: baseline; padding: 12px 20px; border-bottom: 1px solid var(--line); }
header h1 { font-size: 16px; margin: 0; } header .practice { color: var(--warn); flex: 1; }
a { color: var(--accent); text-underline-offset: 3px; }
.layout { display: grid; grid-template-columns: minmax(240px, 320px) 1fr; min-height: calc(100vh - 50px); }
nav { border-right: 1px solid var(--line); background: var(--soft); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li a { display: grid; grid-template-columns: 1fr auto; gap: 2px 8px; padding: 10px 16px; color: inherit; text-decoration: none;
  border-bottom: 1px solid var(--line); }
nav li a[aria-current] { background: var(--page); box-shadow: inset 3px 0 var(--accent); }
nav small, .dim { color: var(--dim); }
h2 { font-size: 14px; margin: 24px 0 8px; } nav h2 { margin: 12px 16px; }
main { padding: 8px 24px 48px; max-width: 1100px; }
main > h1 { font-size: 20px; margin: 12px 0 4px; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: 6px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
dd { overflow-x: auto; } th { font-weight: 500; color: var(--dim); white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 8px 0; } dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
.state { justify-self: end; align-self: center; border: 1px solid var(--line); border-radius: 10px; padding: 0 8px; white-space: nowrap; font-size: 12px; }
.timeline { list-style: none; padding: 0; border-left: 2px solid var(--line); margin: 8px 0 8px 6px; }
.timeline li { padding: 4px 0 8px 16px; position: relative; }
.timeline li::before { content: ""; position: absolute; left: -6px; top: 10px; width: 10px; height: 10px; border-radius: 5px; background: var(--accent); }
.actions { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 12px; align-items: start; }
.actions details { border: 1px solid var(--line); border-radius: 8px; background: var(--soft); }
.actions details[open] { grid-column: 1 / -1; max-width: 640px; }
.actions summary { padding: 8px 12px; cursor: pointer; font-weight: 600; }
.actions form { display: grid; gap: 8px; padding: 4px 12px 12px; }
label { display: grid; gap: 2px; color: var(--dim); font-size: 12px; } label.check { display: flex; gap: 6px; align-items: center; }
input, textarea, select { font: inherit; font-size: 14px; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: 6px; padding: 6px 8px; }
button { font: inherit; font-weight: 600; padding: 7px 14px; border-radius: 6px; border: 0; background: var(--accent); color: var(--page); cursor: pointer; justify-self: start; }
form.row { max-width: 720px; } form + form { margin-top: 24px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.message { border: 1px solid var(--warn); color: var(--warn); border-radius: 8px; padding: 8px 12px; margin: 12px 0; }
`;
