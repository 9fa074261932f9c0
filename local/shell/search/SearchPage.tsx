export function SearchPage({ jql }: { jql: string }) {
  return <div className="page"><h1>{jql}</h1></div>;
}
