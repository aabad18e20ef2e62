import { registerIcons } from '../app/icons';
import { applyTheme, followSystemTheme } from '../app/theme';
import { guardUnsaved } from '../document';
import { untilOpen } from '../lock/gate';
import { startLanguage } from '../messages/language';
import { keepOffline } from '../offline/keep';
import '../together/shared_projects';
import './lab';

applyTheme();
followSystemTheme();
registerIcons();
await startLanguage();
await untilOpen();
document.body.prepend(document.createElement('earmark-lab'));
keepOffline();
guardUnsaved(window);
