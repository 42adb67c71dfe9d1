import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './style/app.css';
import './style/views.css';
import { showTheme } from './colours';
import { followLinks } from './route';
import { Shell } from './shell';
import { onLanguage, startLanguage, w } from './words';

/** Draws everything anew when the language changes. */
function App() {
  const [language, setLanguage] = useState(w.code);
  useEffect(() => onLanguage(() => setLanguage(w.code)), []);
  return <Shell key={language} />;
}

startLanguage();
showTheme();
followLinks();
render(<App />, document.getElementById('app')!);
