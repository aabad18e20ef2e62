import { keepOffline } from '../offline/keep';
import './app';
import { registerIcons } from './icons';
import { applyTheme } from './theme';

applyTheme();
registerIcons();
keepOffline();
