import type { ReactNode } from 'react';

/** What is put inside stands at the right end: the place for choosing whose eyes to look through. */
export function Header({ children }: { children?: ReactNode }) {
  return (
    <header className="banner">
      <Logo />
      <h1>Manifold</h1>
      <p>Every branch, one graph</p>
      <div className="banner-controls">{children}</div>
    </header>
  );
}

function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M4 5h3c5 0 4 7 9 7M4 12h12M4 19h3c5 0 4-7 9-7" strokeWidth="2" strokeLinecap="round" />
      <circle cx="18.5" cy="12" r="3" fill="currentColor" strokeWidth="2" />
    </svg>
  );
}
