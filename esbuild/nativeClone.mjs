// Stands in for @ungap/structured-clone, whose own copy is for engines without `structuredClone`. Every host here has it.
export default (value) => structuredClone(value);
