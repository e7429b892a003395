/** Small servers of ours that speak others' wire formats from recorded rounds, with faults. */
@NullMarked
package kr.proto14.standin;

import org.jspecify.annotations.NullMarked;
