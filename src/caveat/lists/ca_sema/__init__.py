"""Canada's consolidated list of autonomous sanctions, of Global Affairs Canada."""
