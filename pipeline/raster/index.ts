/** Public face: kernels over pixels that the browser uses too. They import nothing. */
export { spreadDistances, squaredDistances } from './squared-distances';
