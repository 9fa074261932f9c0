import '@atlaskit/css-reset';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { theme } from './theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
// Tokens first: nothing is drawn without colours.
void theme.start().then(() => createRoot(root).render(<App />));
