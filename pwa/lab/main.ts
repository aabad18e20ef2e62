import { registerIcons } from '../app/icons';
import { applyTheme } from '../app/theme';
import { startLanguage } from '../messages/language';
import { keepOffline } from '../offline/keep';
import './lab';

applyTheme();
registerIcons();
await startLanguage();
document.body.prepend(document.createElement('earmark-lab'));
keepOffline();
