/** What several models need of numerical mathematics. */
@NullMarked
package kr.proto14.engine.math;

import org.jspecify.annotations.NullMarked;
