import { registerIcons } from '../app/icons';
import { applyTheme } from '../app/theme';
import { keepOffline } from '../offline/keep';
import './lab';

applyTheme();
registerIcons();
keepOffline();
