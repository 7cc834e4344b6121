/** Green outside, the figures' own colour inside: declared better than it is. Decorative; words stand beside it. */
export function Watermelon() {
  return (
    <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
      <circle cx="6" cy="6" r="4.6" fill="currentColor" stroke="var(--good)" strokeWidth="2" />
    </svg>
  );
}
