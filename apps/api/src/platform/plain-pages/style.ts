import { createHash } from 'node:crypto';

/** The look of the pages without an account: that of the screens, in a few lines and without a font to fetch. */
export const style = `
:root{color-scheme:light dark;--paper:#faf7f0;--surface:#fff;--ink:#1c2a22;--ink2:#526058;--line:#e5dfd2;--line2:#8a8373;--hedge:#1e5b3e;--on:#fff;--soft:#e4efe6;--clay:#9c3f1c;--claysoft:#fae9e0;--sun:#fcf1d3;--sky:#24557e}
@media (prefers-color-scheme:dark){:root{--paper:#141a16;--surface:#1b231e;--ink:#eaf0ea;--ink2:#a9b7ad;--line:#2c3730;--line2:#75857a;--hedge:#8fd0aa;--on:#0e2418;--soft:#20352a;--clay:#f3a583;--claysoft:#3a251c;--sun:#362d15;--sky:#9cc7ea}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
main,header,footer{max-width:680px;margin:0 auto;padding:0 16px}
header{padding-top:20px;color:var(--ink2);font-size:15px}
header b{color:var(--hedge);font-family:"Iowan Old Style",Charter,Georgia,"Noto Serif",serif;font-size:18px}
main{padding-bottom:8px}
footer{padding-top:24px;padding-bottom:40px;color:var(--ink2);font-size:15px}
h1,h2,blockquote{font-family:"Iowan Old Style",Charter,Georgia,"Noto Serif",serif;font-weight:600;line-height:1.25}
h1{font-size:28px;margin:20px 0 12px}
h2{font-size:20px;margin:0 0 10px}
h3{font-size:17px;margin:0 0 4px}
p,ul,dl{margin:0 0 12px}
blockquote{margin:18px 0 14px;padding:0 0 0 16px;border-left:4px solid var(--hedge);font-size:25px;font-weight:500;white-space:pre-line}
.over{margin:20px 0 0;color:var(--ink2);font-size:15px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:18px 16px;margin:16px 0}
.quiet{color:var(--ink2);font-size:15px}
.facts{display:flex;flex-wrap:wrap;gap:8px;padding:0;list-style:none}
.facts li{background:var(--soft);border-radius:14px;padding:3px 12px;font-size:15px}
.facts .when{background:var(--sun)}
dl{display:grid;grid-template-columns:minmax(110px,auto) 1fr;gap:6px 16px}
dt{color:var(--ink2)}
dd{margin:0;white-space:pre-line}
.note,.error,.done{border-radius:14px;padding:14px 16px;margin:16px 0}
.note{background:var(--sun)}
.done{background:var(--soft)}
.big{font-size:20px}
.done h1{margin:0;font-size:24px}
ul{padding-left:22px}
li+li{margin-top:6px}
.files,.facts{padding-left:0}
.files{list-style:none}
.facts li{margin-top:0}
.or{margin:18px 0 8px}
.error{background:var(--claysoft);border-left:4px solid var(--clay)}
.note p:last-child,.error p:last-child,.card>p:last-child,.card>dl:last-child{margin-bottom:0}
a{color:var(--sky);text-underline-offset:3px}
a[href^="tel:"]{white-space:nowrap}
.files a{display:inline-block;padding:9px 0}
label,legend{display:block;font-weight:600;margin:0 0 4px}
legend{padding:0}
fieldset{border:0;margin:0 0 14px;padding:0;min-width:0}
.hint{font-weight:400;color:var(--ink2);font-size:15px;margin:0 0 6px}
.wrong{color:var(--clay);font-weight:600;margin:0 0 6px}
.field{margin:0 0 14px}
.pair{display:grid;gap:0 14px}
@media (min-width:560px){.pair{grid-template-columns:1fr 1fr}}
input,textarea{font:inherit;width:100%;color:inherit;background:var(--surface);border:1px solid var(--line2);border-radius:10px;padding:10px 12px;min-height:46px}
textarea{display:block;resize:vertical}
.choice{display:flex;align-items:flex-start;gap:10px;font-weight:400;padding:10px 0;margin:0;min-height:44px}
.choice input{flex:none;width:22px;height:22px;min-height:0;margin:2px 0 0;accent-color:var(--hedge)}
.ticks{display:grid;grid-template-columns:repeat(auto-fill,minmax(130px,1fr));gap:0 12px}
input[type=date]{max-width:220px}
.code{max-width:220px;font-size:26px;letter-spacing:.25em;font-variant-numeric:tabular-nums}
button,.button{display:inline-block;font:inherit;font-weight:600;min-height:48px;padding:11px 20px;border-radius:12px;border:1px solid var(--hedge);background:var(--hedge);color:var(--on);cursor:pointer;text-decoration:none}
button.second,.button.second{background:transparent;color:var(--hedge)}
button.wide{width:100%}
@media (min-width:560px){button.wide{width:auto}}
:focus-visible{outline:3px solid var(--sky);outline-offset:2px}
details{border-top:1px solid var(--line)}
.card>details:last-child{margin-bottom:-10px}
main>details:last-of-type{margin-bottom:16px}
main>details:only-of-type{border:0}
summary{padding:12px 2px;min-height:48px;font-weight:600;cursor:pointer}
details>form{padding:4px 2px 18px}
.thread{list-style:none;padding:0;margin:0}
.thread li{padding:12px 0;border-top:1px solid var(--line)}
.thread li:first-child{border-top:0;padding-top:0}
.thread p{margin:2px 0 0;white-space:pre-line}
.record{font-size:15px;line-height:1.45;margin:0 0 10px}
.away{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
`;

/** Names this style, and no other, to the browser. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
