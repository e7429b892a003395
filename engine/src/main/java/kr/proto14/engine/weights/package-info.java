/** What settled rounds teach of how much each forecaster is worth. */
@NullMarked
package kr.proto14.engine.weights;

import org.jspecify.annotations.NullMarked;
