import { registerIcons } from '../app/icons';
import { applyTheme, followSystemTheme } from '../app/theme';
import { guardUnsaved } from '../document';
import { keepOffline } from '../offline/keep';
import './lab';

applyTheme();
followSystemTheme();
registerIcons();
keepOffline();
guardUnsaved(window);
