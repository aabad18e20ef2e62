import { guardUnsaved } from '../document/saved_state';
import { homecoming } from '../field/homecoming';
import { startField } from '../field/start';
import { keyMap } from '../habits/key_map';
import { untilOpen } from '../lock/gate';
import { startLanguage } from '../messages/language';
import { keepOffline } from '../offline/keep';
import { python } from '../python/bridge';
import { relay } from '../relay/relay';
import { startTogether } from '../together/start';
import { startWay } from '../way/proof';
import './app';
import { registerIcons } from './icons';
import { applyTheme, followSystemTheme } from './theme';

applyTheme();
followSystemTheme();
registerIcons();
guardUnsaved(window);
// Nothing is said before the language is known.
await startLanguage();
keyMap.start();
await untilOpen();
document.querySelector('#starting')?.remove();
document.body.prepend(document.createElement('earmark-app'));
keepOffline();
await startWay();
relay.start();
homecoming.start();
void startTogether().then(startField);
// After the first paint: drawing and labeling never wait for Python.
requestAnimationFrame(() => setTimeout(() => python.start()));
