export function NetworkGraph({ id }: { id: string }) {
  return <div>{id}</div>;
}
