/** What learned weights are worth, on real matches and a made-up panel. */
@NullMarked
package kr.proto14.bench.pooling;

import org.jspecify.annotations.NullMarked;
