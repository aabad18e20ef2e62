/** The app's icons: Lucide drawings bundled as text, served to `<wa-icon name="...">` without a request. */

import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { type CSSResult, unsafeCSS } from 'lit';

const drawings = import.meta.glob<string>(
  [
    '../node_modules/lucide-static/icons/arrow-left.svg',
    '../node_modules/lucide-static/icons/arrow-right.svg',
    '../node_modules/lucide-static/icons/audio-lines.svg',
    '../node_modules/lucide-static/icons/check.svg',
    '../node_modules/lucide-static/icons/chevron-{down,left,right,up}.svg',
    '../node_modules/lucide-static/icons/{ban,brackets,file-clock,circle-play,list-checks,mouse-pointer-2,crosshair,pin,combine,copy,table-2}.svg',
    '../node_modules/lucide-static/icons/circle-{alert,check,help,question-mark,x}.svg',
    '../node_modules/lucide-static/icons/{cloud,cloud-off,cloud-upload,eye,users}.svg',
    '../node_modules/lucide-static/icons/{compass,cpu,languages,lock,lock-open}.svg',
    '../node_modules/lucide-static/icons/{download,upload}.svg',
    '../node_modules/lucide-static/icons/ellipsis{,-vertical}.svg',
    '../node_modules/lucide-static/icons/file-{audio,down,up}.svg',
    '../node_modules/lucide-static/icons/folder{,-open}.svg',
    '../node_modules/lucide-static/icons/hard-drive{,-download}.svg',
    '../node_modules/lucide-static/icons/{contrast,history,house,info,keyboard,list,menu,mic,minus,moon,music,pencil,plus,redo-2,refresh-cw,repeat}.svg',
    '../node_modules/lucide-static/icons/{bookmark,bookmark-plus,pause,play,square,skip-back,skip-forward,volume-2}.svg',
    '../node_modules/lucide-static/icons/{rotate-ccw,save,scissors,search,settings,settings-2,scan-search,sliders-horizontal,sparkles,square-check,square-dashed,sun,tag,tags}.svg',
    '../node_modules/lucide-static/icons/{trash,trash-2,triangle-alert,undo-2,wifi,wifi-off,x,zap,zoom-in,zoom-out,maximize,maximize-2,move-horizontal}.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const byName = new Map(
  Object.entries(drawings).map(([path, svg]) => [path.replace(/^.*\/|\.svg$/g, ''), svg]),
);

/** A drawing as the address of a picture. */
function addressOf(name: string): string {
  const svg = byName.get(name);
  if (!svg) console.warn(`There is no icon called "${name}" in pwa/app/icons.ts.`);
  return `data:image/svg+xml,${encodeURIComponent(svg ?? '<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
}

/** A drawing for `mask-image`, where there are too many icons for an element each. */
export function iconMask(name: string): CSSResult {
  return unsafeCSS(`url("${addressOf(name)}")`);
}

/** Register the bundled drawings as Web Awesome's default library; an unknown name draws nothing. */
export function registerIcons(): void {
  registerIconLibrary('default', {
    resolver: addressOf,
    mutator: (svg) => svg.setAttribute('fill', 'none'),
  });
}
