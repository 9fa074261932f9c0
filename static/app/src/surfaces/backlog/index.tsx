import { Loading } from '../../shared/loading';

export default function Surface() {
  return <Loading />;
}
