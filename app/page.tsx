export default function Home() {
  return <main>Koma</main>;
}
