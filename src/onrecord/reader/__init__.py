"""The model at run time: word pieces, encoder, decoding."""
