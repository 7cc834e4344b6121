/** The boards of this browser and the ways to begin a new one. */
export function HomePage() {
  return (
    <main>
      <h1>Throughline</h1>
    </main>
  );
}
