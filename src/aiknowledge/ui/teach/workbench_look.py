"""How the workbench looks: two columns, one below the other on a phone."""

CSS = """
.bench{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:16px;
  font:14px/1.4 var(--st-font);color:var(--st-text-color)}
.lines{max-height:600px;overflow:auto;border:1px solid var(--st-border-color);border-radius:10px}
ol{list-style:none;margin:0;padding:4px}
.lines button{all:unset;box-sizing:border-box;display:flex;gap:10px;width:100%;cursor:pointer;
  padding:8px 10px;border-radius:7px;border:1.5px solid transparent}
.lines button:hover{background:var(--st-secondary-background-color)}
.lines button:focus-visible{outline:2px solid var(--st-primary-color);outline-offset:-2px}
.lines button[aria-current="true"]{border-color:var(--st-primary-color);
  background:var(--st-secondary-background-color)}
.mark{flex:none;width:22px;height:22px;border-radius:50%;text-align:center;line-height:20px;
  font-weight:700;border:1.5px dashed currentColor}
.confirmed .mark{border-style:solid;background:var(--st-text-color);
  color:var(--st-background-color)}
.empty .mark{border-style:solid}
.said{min-width:0;display:flex;flex-direction:column}
.when,.place,.why,.told{font-size:12.5px;opacity:.82}
.text{overflow-wrap:anywhere}
.taken{font-size:13px;font-style:italic;opacity:.85;overflow-wrap:anywhere}
.confirmed .taken{font-style:normal;font-weight:600;opacity:1}
.desk{border:1px solid var(--st-border-color);border-radius:10px;padding:12px 16px;
  align-self:start;min-width:0}
h3{font:600 17px/1.35 var(--st-font);margin:2px 0 6px;overflow-wrap:anywhere}
.desk p{margin:0 0 6px}
.state{font-weight:600}
.state.sure,.state.open{font-style:italic;font-weight:500}
fieldset{border:0;margin:8px 0 0;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin-bottom:4px}
.match{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 10px;padding:7px 0;
  border-top:1px solid var(--st-border-color)}
.match .name{display:flex;gap:8px;cursor:pointer;overflow-wrap:anywhere}
.match input{width:18px;height:18px;margin:1px 0 0;flex:none;accent-color:var(--st-primary-color)}
.match.rejected .name span{text-decoration:line-through}
.share{font-variant-numeric:tabular-nums;padding:0 8px;border-radius:9px;align-self:start;
  border:1px solid var(--st-border-color);background:linear-gradient(90deg,
  color-mix(in srgb,var(--st-primary-color) 24%,transparent) var(--share),transparent 0)}
.why,.fine{grid-column:1/-1;padding-left:26px}
.fine{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center}
.fine[hidden]{display:none}
select,.other input,.hours input{font:14px var(--st-font);color:var(--st-text-color);
  background:var(--st-background-color);border:1px solid var(--st-border-color);
  border-radius:6px;padding:3px 6px;min-height:30px}
summary{cursor:pointer;padding:7px 0}
.buttons,.other,.hours{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px;align-items:center}
.other label{flex:1 1 220px;display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center}
.other input{flex:1 1 160px;min-width:0}
.hours input{width:74px}
.desk button{font:14px var(--st-font);padding:6px 14px;border-radius:8px;cursor:pointer;
  border:1px solid var(--st-border-color);background:var(--st-background-color);
  color:var(--st-text-color);min-height:36px}
.desk button.primary{background:var(--st-primary-color);border-color:var(--st-primary-color);
  color:var(--st-background-color);font-weight:600}
.desk button:disabled{opacity:.5;cursor:default}
.desk button:not(:disabled):hover{border-color:var(--st-primary-color)}
.desk :focus-visible{outline:2px solid var(--st-primary-color);outline-offset:1px}
@media (max-width:760px){
  .bench{grid-template-columns:minmax(0,1fr)}
  .lines{max-height:250px}
}
"""
