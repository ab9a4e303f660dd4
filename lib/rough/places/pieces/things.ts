/** What places take from the things: looks, goods on shelves, and putting a thing on a point. */
export { goods, K, place, rack } from '../../things/props';
