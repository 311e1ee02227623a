export function Digits({ id }: { id: string }) {
  return <div>{id}</div>;
}
